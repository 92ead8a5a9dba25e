package nl.buurtpunt.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.slip.Block;
import nl.buurtpunt.kiosk.slip.LaidOutSlip;
import nl.buurtpunt.kiosk.slip.PictureReaders;
import nl.buurtpunt.kiosk.slip.ServiceSlip;
import nl.buurtpunt.kiosk.slip.SlipImage;
import nl.buurtpunt.kiosk.slip.SlipLayout;
import nl.buurtpunt.kiosk.slip.SlipPictures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The whole way to paper with the real guide: drawn, sent as ESC/POS, decoded by code that knows nothing of the
/// sender, and read by programs that see.
class PrintedSlipIT {
    private static final Guide GUIDE = ContentFolder.heerlen();
    private static final ServiceSlip SLIPS = new ServiceSlip(GUIDE, SlipPictures.TODAY);

    static Stream<Arguments> languagesAndWidths() {
        return GUIDE.city().languages().stream()
                .flatMap(language -> Stream.of(384, 576).map(width -> Arguments.of(language, width)));
    }

    @ParameterizedTest
    @MethodSource("languagesAndWidths")
    void paperShowsWhatWasDrawnAndAPhoneReadsItsQrCode(Language language, int width) {
        Service service = GUIDE.service("schuldhulpverlening-heerlen").orElseThrow();
        LaidOutSlip slip = new SlipLayout(width).lay(SLIPS.of(service, language));
        SimulatedPrinter device = new SimulatedPrinter();

        PrintResult result = new EscPosPrinter(() -> InMemoryLink.to(device), Duration.ofSeconds(1))
                .print(slip.image(), Printer.Stop.NEVER);

        assertThat(result).isEqualTo(new PrintResult.Printed(false));
        assertThat(device.paper().pieces()).containsExactly(slip.image());
        BufferedImage onPaper = SlipPictures.picture(device.paper().pieces().getFirst());
        assertThat(PictureReaders.qrCodes(List.of(onPaper))).containsExactly(payload(slip));
    }

    @ParameterizedTest
    @MethodSource("languagesAndWidths")
    void everySlipFitsItsPaperAndAPhoneReadsItsQrCode(Language language, int width) {
        Map<String, BufferedImage> codes = new LinkedHashMap<>();
        for (Service service : GUIDE.services()) {
            LaidOutSlip slip = new SlipLayout(width).lay(SLIPS.of(service, language));
            assertFits(slip, service.id());
            SlipImage onPaper = Paper.of(EscPos.whole(slip.image())).getFirst();
            placed(slip, Block.QrPicture.class)
                    .forEach(qr ->
                            codes.put(((Block.QrPicture) qr.block()).code().payload(), crop(onPaper, qr.box())));
        }

        assertThat(codes.size()).isGreaterThan(60);
        assertThat(PictureReaders.qrCodes(List.copyOf(codes.values()))).containsExactlyElementsOf(codes.keySet());
    }

    private static void assertFits(LaidOutSlip slip, String name) {
        Rectangle paper =
                new Rectangle(1, 0, slip.image().width() - 2, slip.image().height());
        for (LaidOutSlip.Placed placed : slip.blocks()) {
            assertThat(paper.contains(placed.ink())).as(name + ": " + placed).isTrue();
        }
        int last = slip.image().width() - 1;
        assertThat(IntStream.range(0, slip.image().height())
                        .filter(y -> slip.image().ink(0, y) || slip.image().ink(last, y)))
                .as(name + ": rows with ink at the edge")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languagesAndWidths")
    void everyPhoneNumberIsReadBackFromTheDotsInItsOwnOrder(Language language, int width) {
        Map<String, BufferedImage> numbers = new LinkedHashMap<>();
        for (Service service : GUIDE.services()) {
            List<String> stored =
                    service.phones().stream().map(Contact.Phone::number).toList();
            if (numbers.keySet().containsAll(stored)) {
                continue;
            }
            LaidOutSlip slip = new SlipLayout(width).lay(SLIPS.of(service, language));
            SlipImage onPaper = Paper.of(EscPos.whole(slip.image())).getFirst();
            List<LaidOutSlip.Placed> lines = placed(slip, Block.PhoneLine.class);
            assertThat(lines.stream().map(line -> ((Block.PhoneLine) line.block()).number()))
                    .containsExactlyElementsOf(stored);
            lines.forEach(line -> numbers.put(((Block.PhoneLine) line.block()).number(), crop(onPaper, line.box())));
        }

        List<String> read = PictureReaders.pages(List.copyOf(numbers.values()), language.tag(), 7);
        assertThat(numbers.size()).isGreaterThan(30);
        assertThat(read.subList(0, numbers.size()).stream().map(PictureReaders::digits))
                .containsExactlyElementsOf(
                        numbers.keySet().stream().map(PictureReaders::digits).toList());
    }

    /// Read together with all that stands above and below it: no word of a right-to-left line may have moved into it.
    @ParameterizedTest
    @MethodSource("languagesAndWidths")
    void theNumberStandsInOrderInTheResidentsWholePart(Language language, int width) {
        for (String id : List.of("schuldhulpverlening-heerlen", "alzheimertelefoon", "buurtpunt-a-gene-bek")) {
            Service service = GUIDE.service(id).orElseThrow();
            LaidOutSlip slip = new SlipLayout(width).lay(SLIPS.of(service, language));
            Rectangle code = placed(slip, Block.QrPicture.class).getFirst().box();
            BufferedImage part = crop(slip.image(), new Rectangle(0, 0, width, code.y));
            String digits = PictureReaders.digits(service.phones().getFirst().number());

            assertThat(IntStream.of(4, 6, 11)
                            .mapToObj(mode -> PictureReaders.lines(part, language.tag(), mode))
                            .flatMap(List::stream)
                            .map(PictureReaders::digits)
                            .anyMatch(digits::equals))
                    .as(id)
                    .isTrue();
        }
    }

    private static String payload(LaidOutSlip slip) {
        return ((Block.QrPicture) placed(slip, Block.QrPicture.class).getFirst().block())
                .code()
                .payload();
    }

    private static List<LaidOutSlip.Placed> placed(LaidOutSlip slip, Class<? extends Block> kind) {
        return slip.blocks().stream().filter(p -> kind.isInstance(p.block())).toList();
    }

    /// With white around it, as a camera sees it.
    private static BufferedImage crop(SlipImage paper, Rectangle box) {
        int white = 24;
        BufferedImage crop =
                new BufferedImage(box.width + 2 * white, box.height + 2 * white, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < crop.getHeight(); y++) {
            for (int x = 0; x < crop.getWidth(); x++) {
                int column = box.x + x - white;
                int row = box.y + y - white;
                boolean ink = box.contains(column, row) && paper.ink(column, row);
                crop.setRGB(x, y, ink ? 0x000000 : 0xFFFFFF);
            }
        }
        return crop;
    }
}
