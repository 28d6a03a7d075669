package org.taqwim.calendar.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.taqwim.calendar.CalendarSystem;

/**
 * Tells of the steps of a pattern whether each day of the range has a text that no other day has.
 *
 * <p>It is so where the year, the month and the day of the month are written once each and with
 * nothing but fixed text between them, in such a way that it can be seen where each of them ends.
 * What it does not see is for the caller as if it were not so.
 */
final class UniqueText {

  private UniqueText() {}

  static boolean isWrittenBy(List<PatternOp> ops, CalendarSystem calendar, byte[][] digits) {
    List<PatternField> fields = new ArrayList<>();
    for (int i = 0; i < ops.size(); i++) {
      PatternOp op = ops.get(i);
      if (op.kind != PatternOp.Kind.TEXT) {
        String next = i + 1 < ops.size() ? ops.get(i + 1).text : null;
        boolean ends =
            op.kind == PatternOp.Kind.NUMBER
                ? numberEndsBefore(next, digits)
                : op.kind == PatternOp.Kind.NAME
                    && op.field == PatternField.MONTH_NAME
                    && nameEndsBefore(next, op, calendar);
        if (!ends) {
          return false;
        }
        fields.add(op.field == PatternField.MONTH_NAME ? PatternField.MONTH : op.field);
      }
    }
    return fields.size() == 3
        && fields.containsAll(List.of(PatternField.YEAR, PatternField.MONTH, PatternField.DAY));
  }

  // The number of a leap month ends in L.
  private static boolean numberEndsBefore(String next, byte[][] digits) {
    return next == null
        || !next.isEmpty()
            && next.charAt(0) != 'L'
            && !Character.isDigit(next.codePointAt(0))
            && Arrays.stream(digits)
                .noneMatch(digit -> next.startsWith(new String(digit, StandardCharsets.UTF_8)));
  }

  /**
   * Whether all months ever have names, which differ, and none of which is another one with the
   * next step's text behind it. Leap months that are not of our time have no name yet.
   */
  private static boolean nameEndsBefore(String next, PatternOp month, CalendarSystem calendar) {
    List<String> names =
        Arrays.stream(month.names)
            .filter(Objects::nonNull)
            .map(utf8 -> new String(utf8, StandardCharsets.UTF_8))
            .toList();
    if (calendar.isLuniSolar()
        || names.size() != calendar.maximumMonthsInYear()
        || Arrays.stream(month.varying).anyMatch(Objects::nonNull)
        || names.stream().distinct().count() != names.size()) {
      return false;
    }
    return next == null
        || !next.isEmpty()
            && names.stream()
                .noneMatch(
                    name ->
                        names.stream().anyMatch(other -> other.startsWith(name + next.charAt(0))));
  }
}
