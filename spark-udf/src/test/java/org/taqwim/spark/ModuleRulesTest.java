package org.taqwim.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may know: types, nulls and plans; not calendars. */
@AnalyzeClasses(packages = "org.taqwim.spark", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleRulesTest {

  @ArchTest
  static final ArchRule CALENDARS_ARE_THE_CORES =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.taqwim.calendar.system..");

  @ArchTest
  static final ArchRule DATES_ARE_EPOCH_DAYS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.sql\\..*|java\\.time\\.(chrono\\..*|LocalDate.*)|java\\.util\\.(Date|.*Calendar)");

  @ArchTest
  static final ArchRule INTERNALS_OF_SPARK_ARE_TOUCHED_IN_ONE_PACKAGE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.taqwim.spark.catalyst")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.spark.sql.catalyst..");

  // Map is the same type in Scala 2.12 and 2.13.
  @ArchTest
  static final ArchRule SEQUENCES_OF_SCALA_ARE_TOUCHED_IN_ONE_CLASS =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.Scala213Collections.*")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("scala\\.(collection\\.(?!immutable\\.Map$).*|jdk\\..*)");

  @ArchTest
  static final ArchRule NOTHING_IS_KEPT_PER_THREAD =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.lang\\.(ThreadLocal|ClassValue|Thread)");
}
