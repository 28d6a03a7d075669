package org.taqwim.spark.catalyst;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GetStructField;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/**
 * A date in a query and the column behind it: a DATE, or a TIMESTAMP of which a call takes the
 * date. Ranges of days are put on the column, as ranges of what it holds.
 *
 * @param date the expression of type DATE
 * @param column the column of type DATE, TIMESTAMP or TIMESTAMP_NTZ
 * @param zone in which a TIMESTAMP has its days; UTC for one without a zone, null for a DATE
 */
record DateAxis(Expression date, Expression column, ZoneId zone) {

  private static final long MICROS_PER_SECOND = 1_000_000L;

  /** The axis of a date; null if its column cannot be seen through the expression. */
  static DateAxis of(Expression date) {
    if (date.dataType() instanceof DateType && isColumn(date)) {
      return new DateAxis(date, date, null);
    }
    if (date.dataType() instanceof DateType
        && date instanceof Cast cast
        && isColumn(cast.child())) {
      if (cast.child().dataType() instanceof TimestampType && cast.timeZoneId().isDefined()) {
        return new DateAxis(date, cast.child(), cast.zoneId());
      }
      if (cast.child().dataType() instanceof TimestampNTZType) {
        return new DateAxis(date, cast.child(), ZoneId.of("UTC"));
      }
    }
    return null;
  }

  /** The axis of a TIMESTAMP itself, by its days in a zone; null if it is no column. */
  static DateAxis ofTimestamp(Expression timestamp, ZoneId zone) {
    return isColumn(timestamp) ? new DateAxis(timestamp, timestamp, zone) : null;
  }

  // What a source can filter by; anything else would be computed once more for each end of a range.
  private static boolean isColumn(Expression expression) {
    return expression instanceof Attribute
        || expression instanceof GetStructField field && isColumn(field.child());
  }

  boolean isSameAs(DateAxis other) {
    return date.semanticEquals(other.date);
  }

  /** The least value of the column on a day, as a literal. */
  Literal startOf(int epochDay) {
    return zone == null
        ? new Literal(epochDay, DataTypes.DateType)
        : new Literal(DateTimeUtils.daysToMicros(epochDay, zone), column.dataType());
  }

  /**
   * Whether all values before {@link #startOf} a day are of days before it, and all others are not:
   * not so where clocks are put back from a day into the one before it.
   */
  boolean hasBorderAt(int epochDay) {
    if (zone == null) {
      return true;
    }
    long start = DateTimeUtils.daysToMicros(epochDay, zone);
    if (DateTimeUtils.microsToDays(start, zone) < epochDay
        || DateTimeUtils.microsToDays(start - 1, zone) >= epochDay) {
      return false;
    }
    ZoneOffsetTransition next =
        zone.getRules().nextTransition(Instant.ofEpochSecond(start / MICROS_PER_SECOND));
    return next == null
        || DateTimeUtils.microsToDays(next.getInstant().getEpochSecond() * MICROS_PER_SECOND, zone)
            >= epochDay;
  }
}
