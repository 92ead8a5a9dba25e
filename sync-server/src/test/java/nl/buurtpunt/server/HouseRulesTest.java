package nl.buurtpunt.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// The server's dependency rules. Each was seen to fail once, on purpose, before it was trusted.
@AnalyzeClasses(packages = "nl.buurtpunt", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String SERVER = "nl.buurtpunt.server..";
    private static final String APP = "nl.buurtpunt.server.app..";
    private static final String OPERATOR = "nl.buurtpunt.server.operator..";

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_APP = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(APP)
            .because("app is where everything is wired: what depended on it could not be used or tested without it");

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_THE_KIOSK = noClasses()
            .that()
            .resideInAnyPackage(SERVER, "nl.buurtpunt.protocol..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.buurtpunt.kiosk..")
            .because("kiosk and server are released apart and share only the protocol");

    @ArchTest
    static final ArchRule PROTOCOL_DEPENDS_ON_NO_PROGRAM = noClasses()
            .that()
            .resideInAPackage("nl.buurtpunt.protocol..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVER, "java.net.http..", "java.nio.file..", "java.sql..")
            .because("the protocol is what both programs must do the same way: no program, no input or output");

    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES = slices().matching("nl.buurtpunt.server.(*)..")
            .should()
            .beFreeOfCycles()
            .because("rooms that need each other are one room with a wall in the wrong place");

    @ArchTest
    static final ArchRule DATABASE_ONLY_IN_STORE_AND_ADAPTERS = noClasses()
            .that(resideInAPackage(SERVER)
                    .and(not(resideInAPackage("nl.buurtpunt.server.store..")))
                    .and(not(simpleNameStartingWith("H2")))
                    .and(not(simpleNameStartingWith("Jdbc")))
                    .and(not(simpleNameStartingWith("Jdbi"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.h2..", "org.flywaydb..")
            .because("a room that knows tables cannot be tested with its in-memory twin, or moved to PostgreSQL");

    @ArchTest
    static final ArchRule SPRING_ONLY_AT_THE_EDGE = noClasses()
            .that()
            .resideInAPackage(SERVER)
            .and()
            .resideOutsideOfPackages(APP, "nl.buurtpunt.server.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("commands open the database without Spring, and start in a second because of it");

    @ArchTest
    static final ArchRule COMMAND_LINE_ONLY_FOR_OPERATORS = noClasses()
            .that()
            .resideInAPackage(SERVER)
            .and()
            .resideOutsideOfPackages(APP, OPERATOR)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("the rooms work the same for a command, a page and a test");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .that()
            .resideInAPackage("nl.buurtpunt..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time is stepped in tests, and a wrong clock must be something a test can try");

    @ArchTest
    static final ArchRule CLOCKS_ARE_MADE_AT_THE_EDGE = noClasses()
            .that()
            .resideInAPackage("nl.buurtpunt..")
            .and()
            .resideOutsideOfPackages(APP, OPERATOR)
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("a room that makes its own clock cannot be given another");

    @ArchTest
    static final ArchRule NO_THREADS_OF_THEIR_OWN = noClasses()
            .that()
            .resideInAPackage("nl.buurtpunt..")
            .and()
            .resideOutsideOfPackage(APP)
            .should()
            .callConstructor(Thread.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class, String.class)
            .orShould()
            .callMethod(Thread.class, "ofPlatform")
            .orShould()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class)
            .because("an executor can be closed and waited for, a loose thread cannot");

    @ArchTest
    static final ArchRule NOTHING_PRINTS_BY_ITSELF = noClasses()
            .that()
            .resideInAPackage("nl.buurtpunt..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("operators read what commands say through picocli's writers; everything else goes to the log");

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(SERVER)
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .because("what a class needs stands in its constructor, where a test can give it");

    @ArchTest
    static final ArchRule NOTHING_IS_AUTOWIRED = noClasses()
            .that()
            .resideInAPackage(SERVER)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired")
            .because("everything is wired by name in app, so that the list of what listens is complete");
}
