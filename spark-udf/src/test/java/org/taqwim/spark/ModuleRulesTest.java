package org.taqwim.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** What this module may know: types, nulls and plans; not calendars. */
@AnalyzeClasses(packages = "org.taqwim.spark", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleRulesTest {

  @ArchTest
  static final ArchRule CALENDARS_ARE_THE_CORES =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.taqwim.calendar.system..");

  // Spark gives and takes those of user-defined functions as objects.
  @ArchTest
  static final ArchRule DATES_ARE_EPOCH_DAYS =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.(CalendarUdfs|UdfCall)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.sql\\..*|java\\.time\\.(chrono\\..*|LocalDate.*)|java\\.util\\.(Date|.*Calendar)");

  // InternalRow and its like are what Spark's interfaces for connectors speak.
  @ArchTest
  static final ArchRule INTERNALS_OF_SPARK_ARE_TOUCHED_IN_ONE_PACKAGE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.taqwim.spark.catalyst")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "org\\.apache\\.spark\\.sql\\.catalyst\\.(?!InternalRow$|util\\.GenericArrayData$"
                  + "|expressions\\.GenericInternalRow$|analysis\\.NoSuch\\w+Exception$).*");

  // An error is shown as well as it can be: ErrorConditions does without what a Spark has not.
  @ArchTest
  static final ArchRule THE_CATALOG_AND_UDFS_NEED_NONE_OF_THEM =
      noClasses()
          .that()
          .resideInAnyPackage("org.taqwim.spark", "org.taqwim.spark.connector")
          .and()
          .haveNameNotMatching(".*\\.(CalendarExtensions|CalendarRuntimeException)")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.taqwim.spark.catalyst");

  // Map is the same type in Scala 2.12 and 2.13.
  private static final String COLLECTIONS =
      "scala\\.(collection\\.(?!immutable\\.Map$).*|jdk\\..*)";

  private static final String OTHERS_IN_EACH_SCALA =
      "scala\\.collection\\.(?!immutable\\.(Map|Set)$).*";

  private static final String OUTSIDE = ".*\\.(?!Scala(21[23])?Collections)[^.]*";

  @ArchTest
  static final ArchRule SEQUENCES_OF_SCALA_ARE_TOUCHED_IN_THEIR_CLASSES =
      noClasses()
          .that()
          .haveNameMatching(OUTSIDE)
          .should()
          .dependOnClassesThat()
          .haveNameMatching(COLLECTIONS);

  // Bytecode names what a method gives and takes, so that plan.output() is another one in each
  // Scala.
  @ArchTest
  static final ArchRule METHODS_WITH_SEQUENCES_OF_SCALA_ARE_CALLED_IN_THEIR_CLASSES =
      noClasses()
          .that()
          .haveNameMatching(OUTSIDE)
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "gives or takes a collection",
                  access ->
                      access.getTarget() instanceof CodeUnitAccessTarget method
                          && Stream.concat(
                                  Stream.of(method.getRawReturnType()),
                                  method.getRawParameterTypes().stream())
                              .anyMatch(type -> type.getName().matches(OTHERS_IN_EACH_SCALA))));

  @ArchTest
  static final ArchRule NOTHING_IS_KEPT_PER_THREAD =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.lang\\.(ThreadLocal|ClassValue|Thread)");
}
