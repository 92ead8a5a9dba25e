package nl.buurtpunt.kiosk.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import nl.buurtpunt.kiosk.store.Attempt;
import nl.buurtpunt.kiosk.store.Bytes;
import nl.buurtpunt.kiosk.store.KeptLetter;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.kiosk.store.NewLetter;
import nl.buurtpunt.kiosk.store.StoreFolder;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.letter.About;
import nl.buurtpunt.protocol.letter.LetterHead;
import nl.buurtpunt.protocol.letter.LetterId;
import nl.buurtpunt.protocol.letter.LetterKind;
import nl.buurtpunt.protocol.letter.LetterSeal;
import nl.buurtpunt.protocol.letter.LetterText;

/// From the button to the letter on the disk: sealing and one forced transaction, without making the keys of the code.
/// Beside it the bare fsync of the same disk, in the same folder.
public final class DurableSendBench {
    private static final int LETTERS = 1_000;
    private static final int WARM = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// The base point and twice it, as public keys whose private half nobody needs here.
    private static final SealingKey CITY = SealingKey.ofRaw(HexFormat.of().parseHex("09" + "00".repeat(31)));

    private DurableSendBench() {}

    static void main() throws IOException {
        Path folder = Files.createTempDirectory("durable-send-bench");
        List<Double> bare = fsyncs(folder.resolve("bare"));
        List<Double> sent = new ArrayList<>();
        try (LetterStore store = StoreFolder.at(folder).openLetters()) {
            for (int letter = 0; letter < WARM + LETTERS; letter++) {
                long from = System.nanoTime();
                Attempt<KeptLetter> kept = store.keep(DurableSendBench::sealed);
                double milliseconds = (System.nanoTime() - from) / 1e6;
                if (!(kept instanceof Attempt.Done<KeptLetter>)) {
                    throw new IllegalStateException(kept.toString());
                }
                if (letter >= WARM) {
                    sent.add(milliseconds);
                }
            }
        }
        bare.addAll(fsyncs(folder.resolve("bare")));
        double most = 2 * percentile(bare) + 20;
        Table.percentile("the bare fsync of 16 KiB in the same folder: p99", "-", 0.99, bare, "ms");
        Table.percentile(
                "a letter from the button to the forced commit: p99",
                "%.1f ms (2 x fsync + 20)".formatted(most),
                0.99,
                sent,
                "ms");
        Files.delete(folder.resolve("letters.mv.db"));
        Files.delete(folder.resolve("bare"));
        Files.delete(folder);
    }

    private static NewLetter sealed(long sequence) {
        byte[] hash = new byte[32];
        RANDOM.nextBytes(hash);
        String id = LetterId.make(System.currentTimeMillis(), RANDOM);
        var head = new LetterHead(
                id,
                "kiosk-1",
                sequence,
                HexFormat.of().formatHex(hash),
                Base64.getEncoder().encodeToString(CITY.raw()),
                1);
        var text = new LetterText(
                LetterKind.IDEA,
                new About(About.Subject.CITY, null, null),
                "nl",
                "Een bank bij de bushalte zou fijn zijn. ".repeat(20),
                "2026-11-21",
                null);
        byte[] bytes = LetterSeal.seal(head, text, null, CITY).bytes();
        return new NewLetter(id, Sha256.hex(bytes), Bytes.of(bytes));
    }

    private static List<Double> fsyncs(Path file) throws IOException {
        List<Double> milliseconds = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            for (int i = 0; i < LETTERS / 2; i++) {
                var block = ByteBuffer.allocate(16 * 1024);
                long from = System.nanoTime();
                while (block.hasRemaining()) {
                    channel.write(block);
                }
                channel.force(true);
                milliseconds.add((System.nanoTime() - from) / 1e6);
            }
        }
        return milliseconds;
    }

    private static double percentile(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get((int) Math.ceil(0.99 * sorted.size()) - 1);
    }
}
