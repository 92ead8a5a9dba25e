package nl.buurtpunt.kiosk.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.NextStep;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.guide.Topic;
import nl.buurtpunt.kiosk.guide.TreeLevel;
import nl.buurtpunt.kiosk.ui.Branch;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.Test;

class TreeScreensTest {
    private static final String DEBTS = "geld-schulden";
    private static final Guide GUIDE = ContentFolder.heerlen();
    private static final View DUTCH = new View(GUIDE, Language.SOURCE);

    @Test
    void showsCrownTrunkAndRootsOfEveryNeedAndOpensOnlyWhatIsThere() {
        for (Topic topic : GUIDE.topics()) {
            List<Branch> branches = tree(topic.id()).branches();

            assertThat(branches)
                    .extracting(Branch::level)
                    .containsExactly(TreeLevel.CROWN, TreeLevel.TRUNK, TreeLevel.ROOT);
            for (Branch branch : branches) {
                boolean there = GUIDE.services(topic.id()).stream()
                        .anyMatch(s -> s.filing().level() == branch.level());
                assertThat(branch.open().isPresent())
                        .as(topic.id() + " " + branch.level())
                        .isEqualTo(there);
                assertThat(branch.sentence().isEmpty()).isFalse();
            }
        }
    }

    @Test
    void countsThePeopleOneHasAmongTheRootsOfEveryNeed() {
        String own = DUTCH.say("tree.own").text();

        for (Topic topic : GUIDE.topics()) {
            Branch roots = tree(topic.id()).branches().getLast();

            assertThat(roots.sentences()).extracting(Rendered::text).allMatch(words -> words.startsWith(own));
            assertThat(roots.always().text()).isEqualTo(own);
        }
    }

    @Test
    void everyServiceOfANeedIsInExactlyOnePartOfItsTree() {
        List<String> shown = new ArrayList<>();
        for (TreeLevel level : TreeLevel.values()) {
            shown.addAll(choices(new LevelScreen(DEBTS, level, id -> {}), DUTCH));
        }

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        GUIDE.services(DEBTS).stream().map(Service::id).toList());
    }

    @Test
    void saysWhoIsResponsibleForEachHelp() {
        for (Element element : new LevelScreen(DEBTS, TreeLevel.TRUNK, id -> {}).elements(DUTCH)) {
            if (element instanceof Element.Choice choice) {
                String organisation = GUIDE.service(choice.id())
                        .orElseThrow()
                        .organisation()
                        .name()
                        .in(Language.SOURCE)
                        .text();
                assertThat(choice.sentence().text()).contains(organisation);
            }
        }
    }

    @Test
    void theWayFollowsTheNextStepsAndSaysWhoIsInCharge() {
        Service first = GUIDE.services().stream()
                .filter(s -> s.nextStep()
                        .flatMap(n -> GUIDE.service(n.serviceId()))
                        .flatMap(Service::nextStep)
                        .isPresent())
                .findFirst()
                .orElseThrow();
        String second = first.nextStep().orElseThrow().serviceId();

        List<Element> elements = new PathScreen(first.id(), id -> {}).elements(DUTCH);

        assertThat(choices(elements)).startsWith(first.id(), second);
        assertThat(((Element.Choice) elements.get(1)).sentence().text())
                .contains(first.texts().inCharge().in(Language.SOURCE).text());
    }

    @Test
    void aCircleOfNextStepsEndsAtTheFirstThatWasNamed() {
        Service debts = GUIDE.service("schuldhulpverlening-heerlen").orElseThrow();
        Service law = GUIDE.service("huis-van-het-recht-heerlen").orElseThrow();
        Guide circle = new Guide(
                GUIDE.edition(),
                GUIDE.city(),
                GUIDE.topics(),
                List.of(leadingTo(debts, law.id()), leadingTo(law, debts.id())),
                GUIDE.points(),
                GUIDE.sentences());

        assertThat(choices(new PathScreen(debts.id(), id -> {}), new View(circle, Language.SOURCE)))
                .containsExactly(debts.id(), law.id());
    }

    @Test
    void theLastStepSaysWhatToDoThen() {
        Service last = GUIDE.services().stream()
                .filter(s -> s.nextStep().isEmpty())
                .findFirst()
                .orElseThrow();

        List<Rendered> words = new PathScreen(last.id(), id -> {})
                .elements(DUTCH).stream().flatMap(e -> e.spoken().stream()).toList();

        assertThat(words).contains(DUTCH.say("tree.last"));
    }

    @Test
    void survivesThatANewerReleaseDroppedTheNeedOrTheHelp() {
        Guide empty = new Guide(GUIDE.edition(), GUIDE.city(), List.of(), List.of(), GUIDE.points(), GUIDE.sentences());
        View view = new View(empty, Language.SOURCE);

        List<Screen> screens = List.of(
                new TreeScreen(DEBTS, (topic, level) -> {}),
                new LevelScreen(DEBTS, TreeLevel.ROOT, id -> {}),
                new PathScreen("schuldhulpverlening-heerlen", id -> {}));

        assertThat(screens).allSatisfy(s -> assertThat(s.elements(view)).hasSizeGreaterThan(1));
    }

    private static Element.Tree tree(String topic) {
        return new TreeScreen(topic, (t, level) -> {})
                .elements(DUTCH).stream()
                        .filter(Element.Tree.class::isInstance)
                        .map(Element.Tree.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> choices(Screen screen, View view) {
        return choices(screen.elements(view));
    }

    private static List<String> choices(List<Element> elements) {
        return elements.stream()
                .filter(Element.Choice.class::isInstance)
                .map(e -> ((Element.Choice) e).id())
                .toList();
    }

    private static Service leadingTo(Service service, String next) {
        return new Service(
                service.id(),
                service.filing(),
                service.organisation(),
                service.texts(),
                service.reach(),
                Optional.of(new NextStep(next, Text.none())),
                service.check());
    }
}
