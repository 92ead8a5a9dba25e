package nl.buurtpunt.kiosk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.concurrent.Executors;
import javafx.scene.input.DragEvent;
import javafx.scene.input.GestureEvent;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import nl.buurtpunt.kiosk.session.Comfort;

/// The kiosk's dependency rules. Each was seen to fail once, on purpose, before it was trusted.
@AnalyzeClasses(packages = "nl.buurtpunt.kiosk", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String KIOSK = "nl.buurtpunt.kiosk..";
    private static final String APP = "nl.buurtpunt.kiosk.app..";
    private static final String SYNC = "nl.buurtpunt.kiosk.sync..";
    private static final String LETTERBOX = "nl.buurtpunt.kiosk.letterbox..";
    private static final String STORE = "nl.buurtpunt.kiosk.store..";
    private static final String UI = "nl.buurtpunt.kiosk.ui..";
    private static final String SIMULATOR = "nl.buurtpunt.kiosk.simulator..";

    /// The rooms a resident or an installer walks through.
    private static final Set<String> FEATURES = Set.of(
            "idle",
            "home",
            "search",
            "point",
            "notice",
            "topic",
            "tree",
            "help",
            "service",
            "bigqr",
            "emergency",
            "enrolment",
            "trouble",
            "comfort",
            "letter",
            "receipt",
            "answer");

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_THE_SERVER = noClasses()
            .that()
            .resideInAPackage(KIOSK)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.buurtpunt.server..")
            .because("kiosk and server are released apart and share only the protocol");

    @ArchTest
    static final ArchRule PROTOCOL_ONLY_IN_SYNC_AND_LETTERBOX = noClasses()
            .that()
            .resideInAPackage(KIOSK)
            .and()
            .resideOutsideOfPackages(SYNC, LETTERBOX)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.buurtpunt.protocol..")
            .because("a change on the wire must stop at a room's door, not on every screen");

    @ArchTest
    static final ArchRule THE_LETTERBOX_HAS_NO_SCREEN = noClasses()
            .that()
            .resideInAPackage(LETTERBOX)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", UI, "nl.buurtpunt.kiosk.session..")
            .because("a letter is kept the same whatever page it was written on, and is tested without one");

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_APP = noClasses()
            .that()
            .resideInAPackage(KIOSK)
            .and()
            .resideOutsideOfPackage(APP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(APP)
            .because("app is where everything is wired: what depended on it could not be used or tested without it");

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_EACH_OTHER = noClasses()
            .that()
            .resideInAnyPackage(features())
            .should(dependOnAnotherFeature())
            .because("app holds the doors between rooms: a room that opens another cannot be moved or left out");

    @ArchTest
    static final ArchRule FEATURES_KNOW_NEITHER_SERVER_NOR_DISK_NOR_PRINTER = noClasses()
            .that()
            .resideInAnyPackage(features())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SYNC, STORE, "nl.buurtpunt.kiosk.printer..", "nl.buurtpunt.kiosk.settings..")
            .because("a screen shows what it is given, so that it is the same without network, disk or printer");

    @ArchTest
    static final ArchRule ONLY_APP_SEES_THE_PRINTER = noClasses()
            .that()
            .resideInAPackage(KIOSK)
            .and()
            .resideOutsideOfPackages(APP, "nl.buurtpunt.kiosk.printer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.buurtpunt.kiosk.printer..")
            .because("hardware is chosen once, where everything is wired");

    @ArchTest
    static final ArchRule SCENE_ONLY_WHERE_THERE_IS_A_SCREEN = noClasses()
            .that(resideInAPackage(KIOSK)
                    .and(not(resideInAPackage(UI)))
                    .and(not(resideInAPackage(APP)))
                    .and(not(resideInAPackage(SIMULATOR)))
                    .and(not(simpleNameEndingWith("Screen")))
                    .and(not(simpleNameEndingWith("Pane"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..")
            .because("what a screen says is decided, and tested, without drawing it");

    @ArchTest
    static final ArchRule TEXT_BREAKS_LINES_IN_ONE_PLACE = noClasses()
            .that()
            .resideInAPackage(KIOSK)
            .and()
            .doNotHaveSimpleName("BidiText")
            .should()
            .callMethod("javafx.scene.text.Text", "setWrappingWidth", "double")
            .orShould()
            .callMethod("javafx.scene.control.Labeled", "setWrapText", "boolean")
            .because("the toolkit breaks Arabic beside Latin in the wrong order; ui.BidiText does not");

    @ArchTest
    static final ArchRule DATABASE_ONLY_IN_STORE = noClasses()
            .that(resideInAPackage(KIOSK).and(not(resideInAPackage(STORE))).and(not(simpleNameStartingWith("H2"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..")
            .because("a room that knows tables cannot be tested with its in-memory twin");

    @ArchTest
    static final ArchRule HTTP_ONLY_IN_SYNC = noClasses()
            .that()
            .resideInAPackage(KIOSK)
            .and()
            .resideOutsideOfPackage(SYNC)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "javax.net.ssl..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.HttpURLConnection")
            .because("nothing leaves a kiosk but through the room that pins and signs");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .that()
            .resideInAPackage(KIOSK)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time is stepped in tests, and a wrong clock must be something a test can try");

    @ArchTest
    static final ArchRule CLOCKS_ARE_MADE_IN_APP = noClasses()
            .that()
            .resideInAPackage(KIOSK)
            .and()
            .resideOutsideOfPackage(APP)
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("a room that makes its own clock cannot be given another");

    @ArchTest
    static final ArchRule NO_THREADS_OF_THEIR_OWN = noClasses()
            .that()
            .resideInAPackage(KIOSK)
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
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Executors.class)
            .because("an executor can be closed and waited for, and app is who closes it");

    @ArchTest
    static final ArchRule NOTHING_PRINTS_BY_ITSELF = noClasses()
            .that()
            .resideInAPackage(KIOSK)
            .and()
            .doNotHaveFullyQualifiedName("nl.buurtpunt.kiosk.app.Launcher")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("nobody reads a kiosk's terminal: only the start says its one line there, the rest is logged");

    @ArchTest
    static final ArchRule NOTHING_MOVES_BY_ITSELF = noClasses()
            .that()
            .resideInAPackage(KIOSK)
            .and()
            .resideOutsideOfPackage(APP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.animation..")
            .because("nothing on a page may move for longer than 5 s or flash (requirement A21), and so nothing moves");

    @ArchTest
    static final ArchRule A_TAP_IS_ENOUGH = noClasses()
            .that()
            .resideInAPackage(KIOSK)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(GestureEvent.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(TouchEvent.class, DragEvent.class, MouseDragEvent.class)
            .orShould()
            .callMethodWhere(target(nameMatching("setOn(Scroll|Zoom|Rotat|Swipe|Touch|Drag|MouseDrag[A-Z]).*")))
            .orShould()
            .accessField(MouseEvent.class, "DRAG_DETECTED")
            .because("nobody needs to drag, wipe or use two fingers (requirement A19)");

    @ArchTest
    static final ArchRule WHO_FOLLOWS_A_FINGER_ONLY_LETS_GO = noClasses()
            .that()
            .resideInAPackage(KIOSK)
            .and()
            .resideOutsideOfPackage(SIMULATOR)
            .and()
            .doNotHaveSimpleName("FingerPress")
            .and()
            .doNotHaveSimpleName("KioskView")
            .should()
            .callMethodWhere(target(nameMatching("setOnMouseDragged")))
            .orShould()
            .accessField(MouseEvent.class, "MOUSE_DRAGGED")
            .because("a finger that moves only cancels what it pressed (requirements A18 and A19)");

    @ArchTest
    static final ArchRule CONTRAST_IS_A_MATTER_OF_COLOURS = noClasses()
            .that()
            .resideInAPackage(KIOSK)
            .and()
            .doNotHaveSimpleName("KioskView")
            .and()
            .doNotHaveSimpleName("ComfortScreen")
            .and()
            .areNotAssignableTo(Comfort.class)
            .should()
            .callMethod(Comfort.class, "highContrast")
            .orShould()
            .accessField(Comfort.class, "highContrast")
            .because("a page that is laid out once is right in both themes, and is measured once");

    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES = slices().matching("nl.buurtpunt.kiosk.(*)..")
            .should()
            .beFreeOfCycles()
            .because("rooms that need each other are one room with a wall in the wrong place");

    private static String[] features() {
        return FEATURES.stream().map(it -> "nl.buurtpunt.kiosk." + it + "..").toArray(String[]::new);
    }

    private static ArchCondition<JavaClass> dependOnAnotherFeature() {
        return new ArchCondition<>("depend on another feature room") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().forEach(it -> {
                    String target = room(it.getTargetClass());
                    boolean other = FEATURES.contains(target) && !target.equals(room(item));
                    events.add(new SimpleConditionEvent(item, other, it.getDescription()));
                });
            }
        };
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        String prefix = "nl.buurtpunt.kiosk.";
        return name.startsWith(prefix) ? name.substring(prefix.length()).split("\\.", 2)[0] : "";
    }
}
