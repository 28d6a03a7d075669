package org.taqwim.spark.tables;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Says in the report that a run of the tests is without Iceberg. */
final class WithoutIceberg implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    if (!Tables.HAS_ICEBERG) {
      context.publishReportEntry("skipped", "Iceberg's tables: it has no library for this Spark");
    }
  }
}
