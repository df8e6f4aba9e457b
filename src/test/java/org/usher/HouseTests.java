package org.usher;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Date;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// The rules of the house that the compiler does not know. Each says why it is there.
class HouseTests {

  private static final ApplicationModules MODULES = ApplicationModules.of(Usher.class);

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(HouseTests::isWritten)
          .importPackages("org.usher");

  private static final DescribedPredicate<JavaClass> THE_ROOT = resideInAPackage("org.usher");

  @Test
  void aModuleKnowsOnlyWhatItDeclares() {
    MODULES.verify();
  }

  @Test
  void thePictureShowsTheModulesAsTheyAre() throws IOException {
    new Documenter(MODULES).writeModulesAsPlantUml();
    String picture = ModulePicture.of(MODULES);
    Files.writeString(Path.of("target/modules.md"), picture);

    assertThat(Path.of("src/docs/modules.md"))
        .as("The modules have changed. To accept it: cp target/modules.md src/docs/modules.md")
        .hasContent(picture);
  }

  @Test
  void theRootHoldsNothingButTheApplication() {
    check(
        classes()
            .that(THE_ROOT)
            .and(not(INTERFACES))
            .should()
            .beAssignableTo(Usher.class)
            .orShould()
            .beAnnotatedWith(Configuration.class)
            .orShould()
            .bePackagePrivate()
            .because("every module may use the types of the root package, so nobody guards them"));
  }

  @Test
  void packagesHaveNoCycles() {
    check(
        slices()
            .matching("org.usher.(**)")
            .should()
            .beFreeOfCycles()
            .because("what knows each other in a circle can only be understood and changed whole"));
  }

  @Test
  void luceneStaysInMatching() {
    check(
        noClasses()
            .that(not(resideInAPackage("org.usher.matching..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("the index is one module's way of answering, and may be replaced"));
  }

  @Test
  void namesAreNounsOfTheTrade() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Impl|Dto|DTO|Utils?|Helper|Manager)")
            .orShould()
            .haveNameMatching(".*[.$]Abstract[A-Z][^.$]*")
            .because("such a name says where a class stands and not what it is for"));
  }

  @Test
  void entitiesStayAtHome() {
    check(
        classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("across features only ids and records travel"));
  }

  @Test
  void entitiesHaveNoSetters() {
    check(
        noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("an entity's methods say what happens and refuse what may not"));
  }

  @Test
  void timeIsInjected() {
    check(
        noClasses()
            .that(not(THE_ROOT))
            .should()
            .callMethodWhere(readsTheTimeOfDay())
            .orShould()
            .callConstructor(Date.class)
            .because("whoever asks the Clock bean can be tested on any day"));
  }

  @Test
  void everyPackageIsNullMarked() {
    check(
        classes()
            .should(standInANullMarkedPackage())
            .because("NullAway does not look at the others"));
  }

  @Test
  void onlyTheApplicationSpeaksOnTheConsole() {
    check(
        noClasses()
            .that(not(THE_ROOT))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("there is one log, and what stands in it is decided in one place"));
  }

  @Test
  void servicesDoNotKnowScreens() {
    check(
        noClasses()
            .that(not(resideInAPackage("..ui..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.usher..ui..")
            .because("screens change more often than what they show"));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(MAIN);
  }

  private static DescribedPredicate<JavaCall<?>> readsTheTimeOfDay() {
    return DescribedPredicate.describe(
        "read the time of day without a Clock",
        call -> {
          var owner = call.getTargetOwner();
          return switch (call.getName()) {
            case "now" ->
                owner.isAssignableTo(Temporal.class)
                    && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "systemUTC", "systemDefaultZone", "system", "tick" ->
                owner.isEquivalentTo(Clock.class);
            default -> false;
          };
        });
  }

  private static ArchCondition<JavaClass> standInANullMarkedPackage() {
    return new ArchCondition<>("stand in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                type,
                type.getPackage().isAnnotatedWith(NullMarked.class),
                "%s has no @NullMarked package-info".formatted(type.getPackageName())));
      }
    };
  }

  /// Not made by Spring for a prepared start, in a build before this one.
  private static boolean isWritten(Location location) {
    return !location.contains("__") && !location.contains("$$");
  }
}
