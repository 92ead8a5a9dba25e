package nl.buurtpunt.kiosk.slip;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import nl.buurtpunt.kiosk.TestFiles;

/// Programs that see: what a phone or a person reads from a picture. Without them the tests fail; a test that skips
/// would let the worst fault of an Arabic guide, a turned number, pass unseen.
public final class PictureReaders {
    private static final Pattern BETWEEN_CODES = Pattern.compile("(?<!\r)\n");

    private static final Pattern BETWEEN_PAGES = Pattern.compile("\f");

    private PictureReaders() {}

    /// The text of the one QR code on each picture, in order.
    public static List<String> qrCodes(List<BufferedImage> pictures) {
        return inFolder(folder -> {
            List<String> command =
                    new ArrayList<>(List.of("zbarimg", "-q", "--nodbus", "--raw", "-Sdisable", "-Sqrcode.enable"));
            for (int i = 0; i < pictures.size(); i++) {
                command.add(save(pictures.get(i), folder.resolve("%05d.png".formatted(i))));
            }
            return payloads(run(command, "zbarimg (Debian: zbar-tools)"), pictures.size());
        });
    }

    /// What `tesseract` reads on one picture.
    ///
    /// @param language a city's language tag
    /// @param pageMode 7 for one line, 4 for a column of lines of several sizes, 11 for scattered words
    public static List<String> lines(BufferedImage picture, String language, int pageMode) {
        return pages(List.of(picture), language, pageMode).getFirst().lines().toList();
    }

    /// What `tesseract` reads on each picture, in order.
    public static List<String> pages(List<BufferedImage> pictures, String language, int pageMode) {
        return inFolder(folder -> {
            List<String> files = new ArrayList<>();
            for (int i = 0; i < pictures.size(); i++) {
                files.add(save(pictures.get(i), folder.resolve("%05d.png".formatted(i))));
            }
            Path list = Files.write(folder.resolve("list.txt"), files);
            List<String> command = List.of(
                    "tesseract",
                    list.toString(),
                    "-",
                    "-l",
                    trained(language),
                    "--psm",
                    String.valueOf(pageMode),
                    "--dpi",
                    "203");
            byte[] output = run(command, "tesseract (Debian: tesseract-ocr, tesseract-ocr-nld, tesseract-ocr-tur)");
            List<String> pages = new ArrayList<>(BETWEEN_PAGES
                    .splitAsStream(new String(output, StandardCharsets.UTF_8))
                    .toList());
            while (pages.size() < pictures.size()) {
                pages.add("");
            }
            return pages;
        });
    }

    /// Only the digits, in the order of the reading; Arabic-Indic ones count as the same.
    public static String digits(String read) {
        return read.codePoints()
                .filter(Character::isDigit)
                .map(c -> '0' + Character.digit(c, 10))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /// The Arabic model knows Arabic-Indic digits only; numbers here are written with European ones.
    private static String trained(String language) {
        return switch (language) {
            case "tr" -> "tur";
            case "nl" -> "nld";
            default -> "eng";
        };
    }

    /// One payload per line; those of several lines (vCard) have CR LF inside.
    private static List<String> payloads(byte[] output, int expected) {
        List<String> payloads = BETWEEN_CODES
                .splitAsStream(new String(output, StandardCharsets.UTF_8))
                .toList();
        if (payloads.size() != expected) {
            throw new AssertionError("zbarimg found " + payloads.size() + " codes on " + expected + " pictures");
        }
        return payloads;
    }

    private static String save(BufferedImage picture, Path file) throws IOException {
        ImageIO.write(picture, "png", file.toFile());
        return file.toString();
    }

    private static byte[] run(List<String> command, String tool) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new AssertionError("this test needs " + tool + "; provisioning/verify installs it", e);
        }
        byte[] output = process.getInputStream().readAllBytes();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return output;
    }

    private interface Work<R> {
        R in(Path folder) throws IOException;
    }

    private static <R> R inFolder(Work<R> work) {
        try {
            Path folder = Files.createTempDirectory("pictures");
            try {
                return work.in(folder);
            } finally {
                TestFiles.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
