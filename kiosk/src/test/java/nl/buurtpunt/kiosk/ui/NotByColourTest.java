package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.app.TestKiosk;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.TreeLevel;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A20: nothing is told by a colour alone. Both states are drawn, and only what differs in grey at
/// 3:1 is counted.
class NotByColourTest {
    /// Which part of the tree is meant.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void toldApartTheFilledPartOfATree(boolean high) {
        Fx.run(() -> {
            TestKiosk kiosk = kiosk(Panel.INCH_22, high);
            kiosk.navigator.open(new Page(words -> Stream.of(TreeLevel.values())
                    .<Element>map(level -> new Element.TreePlace(level, words, words))
                    .toList()));
            List<Node> trees = ScreenInspector.all(kiosk.scene.getRoot(), SVGPath.class).stream()
                    .filter(part -> part.getStyleClass().contains("tree-part"))
                    .<Node>map(Node::getParent)
                    .distinct()
                    .toList();

            assertThat(trees).hasSize(TreeLevel.values().length);
            assertThat(leastDifference(kiosk, trees)).as("of the picture").isGreaterThan(0.08);
        });
    }

    /// What must not be overlooked, what is only an example, and what is neither.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void toldApartTheKindsOfNotices(boolean high) {
        Fx.run(() -> {
            TestKiosk kiosk = kiosk(Panel.INCH_22, high);
            kiosk.navigator.open(new Page(words -> Stream.of(Notice.Kind.values())
                    .<Element>map(kind -> new Notice(kind, words))
                    .toList()));
            List<Node> notices = List.copyOf(kiosk.scene.getRoot().lookupAll(".notice"));

            assertThat(notices).hasSize(Notice.Kind.values().length);
            Bounds one = notices.getFirst().getLayoutBounds();
            Pictures.save(kiosk.scene, "grey/notices-" + high);
            double edge = 2 * (one.getWidth() + one.getHeight()) / (one.getWidth() * one.getHeight());
            assertThat(leastDifference(kiosk, notices)).as("half of its edge").isGreaterThan(edge / 2);
        });
    }

    /// Everything that can be chosen or turned on under "Scherm": by a word and by the shape of its
    /// picture.
    @ParameterizedTest
    @EnumSource(Panel.class)
    void toldApartWhatIsOnAndWhatIsOff(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = kiosk(panel, false);
            kiosk.navigator.readingComfort();
            Comfort all = new Comfort(TextSize.LARGEST, true, true);
            for (String id : List.of("normal", "large", "largest", "contrast", "low")) {
                Comfort without = id.equals("normal") ? all : Comfort.USUAL;
                Comfort with =
                        id.equals("normal") ? Comfort.USUAL : id.equals("large") ? all.with(TextSize.LARGE) : all;
                Shown off = shown(kiosk, without, "choice-" + id);
                Shown on = shown(kiosk, with, "choice-" + id);

                assertThat(on.words()).as(id).isNotEqualTo(off.words());
                assertThat(on.picture()).as(id).isNotEqualTo(off.picture());
            }
        });
    }

    /// What stands on a control.
    private record Shown(String words, List<String> picture) {}

    private static Shown shown(TestKiosk kiosk, Comfort comfort, String id) {
        kiosk.navigator.comfort(comfort);
        while (kiosk.navigator.page() > 0) {
            kiosk.navigator.turn(-1);
        }
        while (ScreenInspector.place(kiosk.scene, id).isEmpty()) {
            int part = kiosk.navigator.page();
            kiosk.navigator.turn(1);
            assertThat(kiosk.navigator.page()).as("some part with " + id).isGreaterThan(part);
        }
        kiosk.scene.getRoot().applyCss();
        kiosk.scene.getRoot().layout();
        Parent button = (Parent) kiosk.scene.lookup("#" + id);
        return new Shown(
                String.join(
                        " ",
                        ScreenInspector.all(button, Text.class).stream()
                                .map(Text::getText)
                                .toList()),
                ScreenInspector.all(button, SVGPath.class).stream()
                        .map(SVGPath::getContent)
                        .toList());
    }

    private static TestKiosk kiosk(Panel panel, boolean high) {
        TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
        kiosk.navigator.start(kiosk.language("nl"));
        kiosk.navigator.comfort(Comfort.USUAL.withHighContrast(high));
        return kiosk;
    }

    /// Between the two that are most alike, as part of all pixels they have.
    private static double leastDifference(TestKiosk kiosk, List<Node> nodes) {
        BufferedImage drawn = Pictures.drawn(kiosk.scene);
        double least = 1;
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = 0; j < i; j++) {
                least = Math.min(least, difference(drawn, place(nodes.get(i)), place(nodes.get(j))));
            }
        }
        return least;
    }

    private static double difference(BufferedImage drawn, Bounds one, Bounds other) {
        int width = (int) Math.min(one.getWidth(), other.getWidth());
        int height = (int) Math.min(one.getHeight(), other.getHeight());
        int different = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int a = drawn.getRGB((int) one.getMinX() + x, (int) one.getMinY() + y);
                int b = drawn.getRGB((int) other.getMinX() + x, (int) other.getMinY() + y);
                different += ContrastPixels.contrast(a, b) >= ContrastPixels.CONTROL ? 1 : 0;
            }
        }
        return different / (double) (width * height);
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /// Things that say the same in the same words.
    private record Page(Function<Rendered, List<Element>> things) implements Screen {
        @Override
        public String id() {
            return "page";
        }

        @Override
        public List<Element> elements(View view) {
            return things.apply(view.say("release.none"));
        }
    }
}
