package nl.buurtpunt.kiosk.thread;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/// A copy of the real city folder that a test may edit.
record CityCopy(Path city, Path example) {
    private static final Path CONTENT =
            Path.of("..", "provisioning", "content").toAbsolutePath().normalize();

    static CityCopy into(Path folder) throws IOException {
        var copy = new CityCopy(folder.resolve("heerlen"), folder.resolve("heerlen-voorbeeld"));
        copyTree(CONTENT.resolve("heerlen"), copy.city);
        copyTree(CONTENT.resolve("heerlen-voorbeeld"), copy.example);
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

    static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    Files.copy(
                            file,
                            to.resolve(from.relativize(file)),
                            StandardCopyOption.REPLACE_EXISTING,
                            StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
