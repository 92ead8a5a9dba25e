package nl.buurtpunt.kiosk.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import nl.buurtpunt.kiosk.ContentCopy;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is not translated yet stands on paper in Dutch, and says so.
class FallbackOnPaperTest {
    private static final String DEBT_HELP = "service/schuldhulpverlening-heerlen/";
    private static final int DOTS = 576;

    @TempDir
    Path folder;

    @Test
    void marksDutchWordsAndTellsTheReasonOnce() throws IOException {
        Guide guide = ContentCopy.in(folder)
                .without("ar", DEBT_HELP + "name", DEBT_HELP + "sentence")
                .guide();
        Language arabic = guide.city().language("ar").orElseThrow();
        Service service = guide.service("schuldhulpverlening-heerlen").orElseThrow();
        Slip slip = new ServiceSlip(guide, SlipPictures.TODAY).of(service, arabic);
        List<Block> blocks = slip.sections().getFirst().blocks();

        assertThat(blocks)
                .contains(new Block.Title(new Rendered("Schuldhulpverlening", Language.SOURCE, true)))
                .filteredOn(
                        block -> block.equals(new Block.Footer(guide.sentences().say("language.fallback", arabic))))
                .hasSize(1);
        LaidOutSlip laidOut = new SlipLayout(DOTS).lay(slip);
        BufferedImage picture = SlipPictures.picture(laidOut.image());
        File file = new File("target/slips/fallback-ar.png");
        assertThat(file.getParentFile().isDirectory() || file.getParentFile().mkdirs())
                .isTrue();
        ImageIO.write(picture, "png", file);
        assertThat(inkOf(new Block.Title(new Rendered("Hulp", Language.SOURCE, true)), arabic))
                .as("there is a mark before the words")
                .isGreaterThan(inkOf(new Block.Title(Rendered.of("Hulp", Language.SOURCE)), arabic) + 40);
    }

    @Test
    void saysNothingOnASlipThatIsWhollyTranslated() {
        for (Language language : TestGuides.HEERLEN.city().languages()) {
            Slip slip = new ServiceSlip(TestGuides.HEERLEN, SlipPictures.TODAY)
                    .of(
                            TestGuides.HEERLEN
                                    .service("schuldhulpverlening-heerlen")
                                    .orElseThrow(),
                            language);

            assertThat(slip.sections().getFirst().blocks())
                    .doesNotContain(
                            new Block.Footer(TestGuides.HEERLEN.sentences().say("language.fallback", language)));
        }
    }

    /// Letters the first font lacks are on paper too, and not boxes: each letter has a shape of its own.
    @Test
    void printsCyrillic() {
        Language ukrainian = Language.of("uk", "Українська");
        int shapes = (int) "ЖШЩЮЇЄҐ"
                .codePoints()
                .mapToObj(
                        letter -> inkOf(new Block.Title(Rendered.of(Character.toString(letter), ukrainian)), ukrainian))
                .distinct()
                .count();

        assertThat(shapes).isGreaterThanOrEqualTo(5);
    }

    private static int inkOf(Block block, Language language) {
        Slip slip = new Slip(List.of(new Slip.Section(language, false, List.of(block))));
        return (int) new SlipLayout(DOTS).lay(slip).blocks().getFirst().ink().getWidth();
    }
}
