import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.StringJoiner;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * The default texts of a span of days, for the page that shows today: a line for each calendar, its
 * name and a word for each day. A word is the length of what the text shares with that of the day
 * before, in base 36, and the rest. A day outside the calendar's range has no text.
 */
final class Today {

  private Today() {}

  /**
   * @param arguments the first day, and the number of days
   */
  public static void main(String[] arguments) {
    int first = (int) LocalDate.parse(arguments[0]).toEpochDay();
    int days = Integer.parseInt(arguments[1]);
    StringBuilder lines = new StringBuilder();
    for (CalendarSystem calendar : Calendars.all()) {
      StringJoiner words = new StringJoiner(" ", calendar + " ", "\n");
      String before = "";
      for (int day = first; day < first + days; day++) {
        String text = text(day, calendar);
        int shared = shared(before, text);
        words.add(Integer.toString(shared, 36) + text.substring(shared));
        before = text;
      }
      lines.append(words);
    }
    System.out.writeBytes(lines.toString().getBytes(UTF_8));
  }

  private static String text(int day, CalendarSystem calendar) {
    return day < calendar.minEpochDay() || day > calendar.maxEpochDay()
        ? ""
        : new String(CalendarFunctions.toCalendar(day, calendar), UTF_8);
  }

  private static int shared(String before, String text) {
    int length = 0;
    while (length < Math.min(before.length(), text.length())
        && before.charAt(length) == text.charAt(length)) {
      length++;
    }
    return length;
  }
}
