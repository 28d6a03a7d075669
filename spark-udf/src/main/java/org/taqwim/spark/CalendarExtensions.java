package org.taqwim.spark;

import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.SparkSessionExtensionsProvider;
import org.taqwim.spark.catalyst.FunctionRegistration;
import scala.runtime.BoxedUnit;

/**
 * Brings the calendar functions into every Spark session that has this jar on its class path.
 *
 * <p>Spark finds it through {@link java.util.ServiceLoader}, so that {@code --jars} is all the
 * set-up; naming it in {@code spark.sql.extensions} is not needed and does no harm. Where Spark's
 * internals are not those that it was built for, Spark logs a warning and starts without it.
 */
public final class CalendarExtensions implements SparkSessionExtensionsProvider {

  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    FunctionRegistration.inject(extensions);
    return BoxedUnit.UNIT;
  }
}
