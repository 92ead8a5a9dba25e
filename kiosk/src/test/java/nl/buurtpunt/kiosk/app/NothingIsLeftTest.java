package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// S17, pitfall 10: nothing of a visitor stays in memory after the session. The live heap is searched,
/// after a full collection, for words that only this visitor had.
class NothingIsLeftTest {
    /// Words are kept only in this disguise, so that the search does not find what it searches with.
    private static final int DISGUISE = 0x15;

    private static final int LENGTH = 24;

    @TempDir
    Path folder;

    private final TestKiosk kiosk = Fx.on(() -> new TestKiosk(ContentFolder.heerlen(), Panel.INCH_7.geometry()));
    private final int[] latin = disguised('a', 26);
    private final int[] arabic = disguised('\u0627', 10);
    private final List<WeakReference<Object>> gone = new ArrayList<>();

    @Test
    void nothingOfAVisitIsReachableAfterItsEnd() throws IOException {
        try (Fingers fingers = new Fingers(kiosk)) {
            visit(fingers);
            assertThat(found(latin))
                    .as("the search finds what is on the screen")
                    .isTrue();
            assertThat(found(arabic)).isTrue();

            Fx.run(() -> kiosk.pass(TestKiosk.IDLE.plus(TestKiosk.WARNING).plusSeconds(1)));
            assertThat(Fx.on(kiosk::page)).isEqualTo("ended");
            // The picture on the panel is made in its own time.
            for (int frame = 0; frame < 5; frame++) {
                Fx.run(() -> kiosk.pass(Duration.ofSeconds(2)));
            }

            assertThat(found(latin)).isFalse();
            assertThat(found(arabic)).isFalse();
            assertThat(gone).isNotEmpty().allMatch(reference -> reference.refersTo(null));
        }
    }

    /// The last thing that was touched is on the page with the words, and the warning lay over it.
    private void visit(Fingers fingers) {
        Fx.run(() -> {
            kiosk.navigator.start(kiosk.language("ar"));
            kiosk.navigator.open(new Own(word(latin), word(arabic)));
            gone.add(new WeakReference<>(kiosk.navigator.screen()));
            Node page = kiosk.scene.getRoot().getChildrenUnmodifiable().getFirst();
            gone.add(new WeakReference<>(page));
            kiosk.session.atEnd(new Forgetting(word(latin)));
        });
        fingers.tap("action-own");
    }

    private boolean found(int[] word) throws IOException {
        System.gc();
        Path dump = folder.resolve("heap" + System.nanoTime() + ".hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        try {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                if (holds(dump, disguisedBytes(word, charset))) {
                    return true;
                }
            }
            return false;
        } finally {
            Files.delete(dump);
        }
    }

    /// Whether the file has these bytes; the looked-for ones stay in disguise.
    private static boolean holds(Path file, byte[] disguised) throws IOException {
        int at = 0;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            for (int b = bytes.read(); b >= 0; b = bytes.read()) {
                // No letter repeats the first one, so a run that breaks can only begin again here.
                at = b == ((disguised[at] ^ DISGUISE) & 0xff)
                        ? at + 1
                        : b == ((disguised[0] ^ DISGUISE) & 0xff) ? 1 : 0;
                if (at == disguised.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] disguisedBytes(int[] word, Charset charset) {
        byte[] bytes = word(word).getBytes(charset);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= DISGUISE;
        }
        return bytes;
    }

    private static int[] disguised(int first, int letters) {
        SecureRandom random = new SecureRandom();
        int[] word = new int[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            word[i] = (i == 0 ? first : first + 1 + random.nextInt(letters - 1)) ^ DISGUISE;
        }
        return word;
    }

    private static String word(int[] disguised) {
        StringBuilder word = new StringBuilder();
        for (int letter : disguised) {
            word.append((char) (letter ^ DISGUISE));
        }
        return word.toString();
    }

    /// Keeps something of the visitor's until the session ends.
    private record Forgetting(String text) implements Runnable {
        @Override
        public void run() {
            assertThat(text).isNotEmpty();
        }
    }

    /// A page that shows what the visitor wrote.
    private record Own(String latin, String arabic) implements Screen {
        @Override
        public String id() {
            return "own";
        }

        @Override
        public List<Element> elements(View view) {
            return List.of(
                    new Element.Paragraph(Rendered.of(latin, Language.SOURCE), false),
                    new Element.Action(
                            "own",
                            Element.Action.Rank.MAIN,
                            "check",
                            Rendered.of(arabic.substring(0, LENGTH / 3), view.language()),
                            Rendered.of(arabic, view.language()),
                            () -> {}));
        }
    }
}
