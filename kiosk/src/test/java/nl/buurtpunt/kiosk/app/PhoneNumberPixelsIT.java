package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.slip.PictureReaders;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Reads phone numbers off the pixels of real screens, as a resident does. In right-to-left text one missing mark shows
/// `045-560 45 00` as the number of somebody else, and no look at the scene graph would tell.
class PhoneNumberPixelsIT {
    private static final Guide GUIDE = ContentFolder.heerlen();
    private static final int MOST_PAGES = 6;
    private static final int AROUND = 30;

    /// A number photographed on the panel.
    ///
    /// @param digits what the screen means it to be
    private record Photo(String digits, BufferedImage picture) {}

    static Stream<Arguments> panelsAndLanguages() {
        return Stream.of(Panel.values())
                .flatMap(panel -> GUIDE.city().languages().stream().map(l -> Arguments.of(panel, l)));
    }

    static Stream<Arguments> panelsForServices() {
        return GUIDE.city().languages().stream()
                .flatMap(l -> l.rightToLeft()
                        ? Stream.of(Arguments.of(Panel.INCH_10, l), Arguments.of(Panel.INCH_7, l))
                        : Stream.of(Arguments.of(Panel.INCH_10, l)));
    }

    @ParameterizedTest
    @MethodSource("panelsAndLanguages")
    void everyEmergencyNumberIsReadInItsOwnOrder(Panel panel, Language language) {
        List<Photo> photos = new ArrayList<>();
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(GUIDE, panel.geometry());
            kiosk.navigator.start(language);
            kiosk.navigator.emergency();
            photographAllPages(kiosk, photos);
        });

        assertRead(photos, GUIDE.emergency().stream().map(line -> line.phone().number()), language);
    }

    @ParameterizedTest
    @MethodSource("panelsForServices")
    void everyNumberOfEveryServiceIsReadInItsOwnOrder(Panel panel, Language language) {
        List<Photo> photos = new ArrayList<>();
        List<String> stored = new ArrayList<>();
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(GUIDE, panel.geometry());
            for (Service service : GUIDE.services()) {
                List<String> numbers =
                        service.phones().stream().map(Contact.Phone::number).toList();
                if (!stored.containsAll(numbers)) {
                    kiosk.navigator.start(language);
                    kiosk.rooms.openService(service.id());
                    photographAllPages(kiosk, photos);
                    stored.addAll(numbers);
                }
            }
        });

        assertThat(stored.size()).isGreaterThan(30);
        assertRead(photos, stored.stream(), language);
    }

    /// A reading program drops a stroke at one size or another, but at no size does it change the order of digits.
    private static void assertRead(List<Photo> photos, Stream<String> stored, Language language) {
        assertThat(photos.stream().map(Photo::digits))
                .containsExactlyInAnyOrderElementsOf(
                        stored.map(PictureReaders::digits).toList());
        List<Photo> unread = photos;
        for (int line = 40; line <= 96 && !unread.isEmpty(); line += 14) {
            unread = stillUnread(unread, line, language);
        }
        assertThat(unread.stream().map(Photo::digits)).isEmpty();
    }

    private static List<Photo> stillUnread(List<Photo> photos, int line, Language language) {
        List<String> read = PictureReaders.pages(
                photos.stream().map(photo -> asOnPaper(photo.picture(), line)).toList(), language.tag(), 7);
        return IntStream.range(0, photos.size())
                .filter(i -> !photos.get(i).digits().equals(PictureReaders.digits(read.get(i))))
                .mapToObj(photos::get)
                .toList();
    }

    /// A page beyond the last shows the last again.
    private static void photographAllPages(TestKiosk kiosk, List<Photo> photos) {
        WritableImage before = kiosk.scene.snapshot(null);
        photograph(kiosk, before, photos);
        for (int page = 1; page < MOST_PAGES; page++) {
            kiosk.navigator.turn(1);
            WritableImage now = kiosk.scene.snapshot(null);
            if (same(before, now)) {
                return;
            }
            photograph(kiosk, now, photos);
            before = now;
        }
    }

    private static boolean same(WritableImage one, WritableImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void photograph(TestKiosk kiosk, WritableImage screen, List<Photo> photos) {
        kiosk.scene.getRoot().lookupAll(".number").stream()
                .forEach(number -> photos.add(new Photo(digits(number), crop(screen, number))));
    }

    private static String digits(Node number) {
        return number.lookupAll("Text").stream()
                .map(text -> PictureReaders.digits(((Text) text).getText()))
                .collect(Collectors.joining());
    }

    /// Exactly what the number takes on the panel, without the words above and below.
    private static BufferedImage crop(WritableImage screen, Node number) {
        Bounds bounds = number.localToScene(number.getLayoutBounds());
        int left = Math.max(0, (int) bounds.getMinX());
        int top = Math.max(0, (int) bounds.getMinY());
        int width = Math.min((int) bounds.getWidth(), (int) screen.getWidth() - left);
        int height = Math.min((int) bounds.getHeight(), (int) screen.getHeight() - top);
        BufferedImage crop = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = screen.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                crop.setRGB(x, y, pixels.getArgb(left + x, top + y));
            }
        }
        return trimmed(crop);
    }

    /// Only the columns with ink: a short number alone on a wide line is taken for a stain.
    private static BufferedImage trimmed(BufferedImage crop) {
        int[] ink = IntStream.range(0, crop.getWidth())
                .filter(x -> IntStream.range(0, crop.getHeight()).anyMatch(y -> dark(crop.getRGB(x, y))))
                .toArray();
        assertThat(ink).as("columns with ink").isNotEmpty();
        return crop.getSubimage(ink[0], 0, ink[ink.length - 1] - ink[0] + 1, crop.getHeight());
    }

    private static boolean dark(int rgb) {
        Color color = new Color(rgb);
        return color.getRed() + color.getGreen() + color.getBlue() < 3 * 128;
    }

    /// The size of print that reading programs are made for, with some of the panel's own colour around it.
    private static BufferedImage asOnPaper(BufferedImage crop, int height) {
        int width = crop.getWidth() * height / crop.getHeight();
        BufferedImage paper = new BufferedImage(width + 2 * AROUND, height + 2 * AROUND, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D on = paper.createGraphics();
        on.setColor(new Color(crop.getRGB(0, 0)));
        on.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        on.drawImage(crop.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), AROUND, AROUND, null);
        on.dispose();
        return paper;
    }
}
