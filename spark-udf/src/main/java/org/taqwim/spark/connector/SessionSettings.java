package org.taqwim.spark.connector;

import java.time.ZoneId;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.internal.SQLConf;

/** What a call keeps of the session in which it is analysed. */
public final class SessionSettings {

  private SessionSettings() {}

  /** Whether a bad value is an error. */
  public static boolean ansi() {
    return Boolean.parseBoolean(setting("spark.sql.ansi.enabled"));
  }

  /** The zone in which a TIMESTAMP has its days, in the forms that Spark takes. */
  public static ZoneId timeZone() {
    // +3:30 and +03:3, as SparkDateTimeUtils.getZoneId reads them.
    String id =
        setting("spark.sql.session.timeZone")
            .replaceFirst("([+-])(\\d):", "$10$2:")
            .replaceFirst("([+-])(\\d\\d):(\\d)$", "$1$2:0$3");
    return ZoneId.of(id, ZoneId.SHORT_IDS);
  }

  // The text of a view is analysed under the settings of its creation, which only Spark's internal
  // class knows. Where it is another class one day, those of the session are what there is.
  private static String setting(String key) {
    try {
      return SQLConf.get().getConfString(key);
    } catch (LinkageError otherSpark) {
      return SparkSession.active().conf().get(key);
    }
  }
}
