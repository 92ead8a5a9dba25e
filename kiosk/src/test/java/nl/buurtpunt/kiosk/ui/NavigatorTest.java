package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import org.junit.jupiter.api.Test;

class NavigatorTest {
    private static final Language TURKISH = new Language("tr", "Türkçe", false);

    private final List<String> happened = new ArrayList<>();
    private String restingId = "idle";
    private boolean holding = true;
    private final Page idle = new Page("idle");
    private final Navigator navigator = new Navigator(
            idle, () -> new Page("home"), () -> new Page("emergency"), Language.SOURCE, _ -> happened.add("ended"));

    @Test
    void returnsFromTheEmergencyNumbersToThePageAndPartOneCameFrom() {
        navigator.start(TURKISH);
        navigator.open(new Page("service"));
        navigator.turn(2);
        navigator.emergency();
        navigator.emergency();
        assertThat(navigator.screen().id()).isEqualTo("emergency");
        assertThat(navigator.page()).isZero();

        navigator.back();

        assertThat(navigator.screen().id()).isEqualTo("service");
        assertThat(navigator.page()).isEqualTo(2);
        assertThat(navigator.language()).isEqualTo(TURKISH);
    }

    @Test
    void keepsPageAndPartWhenAnotherLanguageIsChosen() {
        navigator.start(Language.SOURCE);
        navigator.open(new Page("service"));
        navigator.turn(1);

        navigator.speak(TURKISH);

        assertThat(navigator.screen().id()).isEqualTo("service");
        assertThat(navigator.page()).isEqualTo(1);
    }

    @Test
    void forgetsPartsThatAreNotThereInAnotherLanguage() {
        navigator.start(Language.SOURCE);
        navigator.turn(4);
        assertThat(navigator.pageOf(5)).isEqualTo(4);

        assertThat(navigator.pageOf(3)).isEqualTo(2);
        navigator.turn(-1);

        assertThat(navigator.page()).isEqualTo(1);
    }

    @Test
    void forgetsLanguageAndPlaceAtTheEndOfAVisit() {
        navigator.start(TURKISH);
        navigator.open(new Page("service"));
        happened.clear();

        navigator.reset();

        assertThat(navigator.isIdle()).isTrue();
        assertThat(navigator.screen()).isSameAs(idle);
        assertThat(navigator.language()).isEqualTo(Language.SOURCE);
        assertThat(happened).containsExactly("leave service", "enter idle", "ended");
    }

    @Test
    void speaksALanguageChosenAtRestOnThatPageAndTheOnesOpenedFromIt() {
        navigator.speak(TURKISH);
        assertThat(navigator.language()).isEqualTo(TURKISH);
        assertThat(navigator.isAtRest()).isFalse();

        navigator.emergency();
        assertThat(navigator.language()).isEqualTo(TURKISH);

        navigator.reset();
        assertThat(navigator.language()).isEqualTo(Language.SOURCE);
        assertThat(navigator.isAtRest()).isTrue();
    }

    @Test
    void forgetsTheLanguageOfTheInstallerWhenAnotherPageRests() {
        navigator.speak(TURKISH);
        restingId = "invitation";

        assertThat(navigator.language()).isEqualTo(Language.SOURCE);
        navigator.emergency();
        assertThat(navigator.language()).isEqualTo(Language.SOURCE);
    }

    @Test
    void restsOnTheFirstPartOfItsPage() {
        navigator.turn(2);
        assertThat(navigator.isAtRest()).isFalse();

        navigator.reset();

        assertThat(navigator.isAtRest()).isTrue();
        assertThat(navigator.page()).isZero();
    }

    @Test
    void keepsHowOneReadsForTheVisitOnly() {
        Comfort large =
                Comfort.USUAL.with(TextSize.LARGEST).withHighContrast(true).withLow(true);
        navigator.start(TURKISH);
        navigator.open(new Page("service"));
        navigator.turn(1);

        navigator.comfort(large);

        assertThat(navigator.page()).isEqualTo(1);
        navigator.home();
        navigator.speak(Language.SOURCE);
        assertThat(navigator.comfort()).isEqualTo(large);
        navigator.back();
        assertThat(navigator.isIdle()).isTrue();
        assertThat(navigator.comfort()).isEqualTo(Comfort.USUAL);
    }

    @Test
    void laysAPageOverAnotherOneWithoutLeavingIt() {
        navigator.start(TURKISH);
        navigator.open(new Page("service"));
        navigator.turn(2);
        happened.clear();

        navigator.cover(new Page("warning"));
        assertThat(navigator.screen().id()).isEqualTo("warning");
        assertThat(navigator.page()).isZero();
        assertThat(navigator.isCovered()).isTrue();
        navigator.uncover();
        navigator.uncover();

        assertThat(navigator.screen().id()).isEqualTo("service");
        assertThat(navigator.page()).isEqualTo(2);
        assertThat(happened).isEmpty();
    }

    @Test
    void forgetsEverythingAlsoWhenAPageCannotBeLeft() {
        navigator.start(TURKISH);
        navigator.open(new Page("stuck"));
        navigator.cover(new Page("warning"));

        assertThatThrownBy(navigator::reset).hasMessage("stuck");

        assertThat(navigator.screen()).isSameAs(idle);
        assertThat(navigator.language()).isEqualTo(Language.SOURCE);
        assertThat(happened).contains("enter idle").endsWith("ended");
    }

    @Test
    void tellsNobodyOfAnEndWithoutAVisit() {
        navigator.reset();

        assertThat(happened).doesNotContain("ended");
    }

    @Test
    void leavesAPageBeforeItEntersTheNext() {
        navigator.start(Language.SOURCE);
        happened.clear();

        navigator.open(new Page("slip"));
        navigator.replace(new Page("large"));
        navigator.back();

        assertThat(navigator.screen().id()).isEqualTo("home");
        assertThat(happened)
                .startsWith("leave home", "enter slip", "leave slip")
                .endsWith("enter large", "leave large", "enter home");
    }

    @Test
    void leadsBackToHomeAlsoOutOfACircleOfNextSteps() {
        navigator.start(Language.SOURCE);
        for (int i = 0; i < 100; i++) {
            navigator.open(new Page("service"));
        }
        int steps = 0;
        while (!navigator.screen().id().equals("home")) {
            navigator.back();
            steps++;
        }

        assertThat(steps).isBetween(2, 40);
        navigator.back();
        assertThat(navigator.isIdle()).isTrue();
    }

    @Test
    void homeLeadsBackToAPageThatHoldsSomethingUntilItDoesNotAnyMore() {
        navigator.start(TURKISH);
        navigator.open(new Page("letter"));
        navigator.open(new Page("held"));
        navigator.emergency();
        navigator.open(new Page("numbers"));
        happened.clear();

        navigator.home();

        assertThat(navigator.screen().id()).isEqualTo("held");
        assertThat(happened).containsExactly("leave numbers", "enter held");
        navigator.home();
        assertThat(navigator.screen().id()).isEqualTo("held");

        holding = false;
        navigator.home();
        assertThat(navigator.screen().id()).isEqualTo("home");
    }

    @Test
    void neverForgetsAPageThatHoldsSomethingHoweverFarOneGoes() {
        navigator.start(TURKISH);
        navigator.open(new Page("held"));
        for (int i = 0; i < 100; i++) {
            navigator.open(new Page("deep" + i));
        }

        navigator.home();

        assertThat(navigator.screen().id()).isEqualTo("held");
    }

    @Test
    void theEndOfAVisitWaitsForNoPage() {
        navigator.start(TURKISH);
        navigator.open(new Page("held"));
        navigator.open(new Page("numbers"));

        navigator.reset();

        assertThat(navigator.isIdle()).isTrue();
    }

    private final class Page implements Screen {
        private final String id;

        private Page(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id.equals("idle") ? restingId : id;
        }

        @Override
        public List<Element> elements(View view) {
            return List.of();
        }

        @Override
        public boolean holds() {
            return holding && id.equals("held");
        }

        @Override
        public void enter() {
            happened.add("enter " + id);
        }

        @Override
        public void leave() {
            happened.add("leave " + id);
            if (id.equals("stuck")) {
                throw new IllegalStateException(id);
            }
        }
    }
}
