package org.taqwim.flink;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Timer;
import java.util.concurrent.Executor;
import org.taqwim.calendar.format.DatePattern;
import org.taqwim.calendar.format.Years;

/** The engine module holds types, nulls and plans; nothing of it outlives a job's class loader. */
@AnalyzeClasses(packages = "org.taqwim.flink", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** A pattern and years are handed from their names to the kernels, and not looked into. */
  @ArchTest
  static final ArchRule NO_CALENDAR_ARITHMETIC =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.taqwim.calendar.system..", "org.taqwim.calendar.format..")
                  .and(not(belongToAnyOf(DatePattern.class, Years.class))));

  /** Threads include the way to the thread's context class loader. */
  @ArchTest
  static final ArchRule NOTHING_OUTLIVES_A_JOB =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              Thread.class,
              ThreadLocal.class,
              ClassValue.class,
              Runtime.class,
              Timer.class,
              Executor.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Executor.class);

  @ArchTest
  static final ArchRule ONLY_FLINKS_TABLE_API =
      noClasses()
          .that()
          .areNotAssignableTo(CalendarWindows.class) // which is of the DataStream API
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.flink.table.planner..",
              "org.apache.flink.table.runtime..",
              "org.apache.flink.table.data.binary..",
              "org.apache.flink.runtime..",
              "org.apache.flink.streaming..");
}
