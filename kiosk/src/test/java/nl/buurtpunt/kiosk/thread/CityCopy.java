package nl.buurtpunt.kiosk.thread;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.buurtpunt.kiosk.TestFiles;

/// A copy of the real city folder that a test may edit.
record CityCopy(Path city, Path example) {
    private static final Path CONTENT =
            Path.of("..", "provisioning", "content").toAbsolutePath().normalize();

    static CityCopy into(Path folder) {
        var copy = new CityCopy(folder.resolve("heerlen"), folder.resolve("heerlen-voorbeeld"));
        TestFiles.copy(CONTENT.resolve("heerlen"), copy.city);
        TestFiles.copy(CONTENT.resolve("heerlen-voorbeeld"), copy.example);
        return copy;
    }

    /// Replaces the one-line Dutch sentence of a service; the translations are made from the old one now.
    void editSentence(String service, String sentence) throws IOException {
        Path file = city.resolve("services").resolve(service + ".yaml");
        String text = Files.readString(file, UTF_8);
        String edited = text.replaceFirst("(?m)^sentence: .*$", "sentence: \"" + sentence + "\"");
        if (edited.equals(text)) {
            throw new IllegalStateException(file + " has no sentence on one line");
        }
        Files.writeString(file, edited, UTF_8);
    }
}
