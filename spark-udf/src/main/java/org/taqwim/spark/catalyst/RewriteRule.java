package org.taqwim.spark.catalyst;

import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.internal.SQLConf$;

/** A rule that makes a plan better and its result no other; one switch turns all of them off. */
abstract class RewriteRule extends SoftRule {

  static final String KEY = "spark.taqwim.rewrite.enabled";

  /** Makes the key known, so that it is listed and its values are checked. */
  static void registerKey() {
    synchronized (SQLConf$.MODULE$) {
      if (!SQLConf$.MODULE$.containsConfigKey(KEY)) {
        SQLConf.buildConf(KEY)
            .doc(
                "Whether conditions on calendar functions become ranges of the date, by which files"
                    + " are skipped; grouping by dates as text becomes grouping by the date; and"
                    + " fields of calendar_fields are computed one by one.")
            .version("0.1.0")
            .booleanConf()
            .createWithDefault(true);
      }
    }
  }

  @Override
  final boolean isOn() {
    return Boolean.parseBoolean(SQLConf.get().getConfString(KEY, "true"));
  }
}
