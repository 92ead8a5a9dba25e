package nl.buurtpunt.server.guide;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Takes the files of content folders from the disk: plain files only, inside the folder only, never more than fits.
/// Links are refused and not followed, so a folder from elsewhere cannot make the server read its own keys.
public final class FolderFiles {
    private final Problems problems = new Problems();
    private final SortedMap<String, byte[]> bytesByPath = new TreeMap<>();
    private long bytes;

    private FolderFiles() {}

    /// Files by "folder/file", and what kept others from being taken. With problems the files are not to be used.
    public record Taken(SortedMap<String, byte[]> bytesByPath, List<GuideProblem> problems) {}

    public static Taken take(List<Path> folders) {
        var files = new FolderFiles();
        var labels = new HashSet<String>();
        folders.forEach(it -> files.takeFolder(it, labels));
        return new Taken(files.bytesByPath, files.problems.sorted());
    }

    private void takeFolder(Path folder, Set<String> labels) {
        if (!Files.isDirectory(folder)) {
            problems.add(new Place(folder.toString(), 0), "", "is not a folder");
            return;
        }
        try {
            Path real = folder.toRealPath();
            String label =
                    real.getFileName() == null ? "root" : real.getFileName().toString();
            while (!labels.add(label)) {
                label += "+"; // two folders of one name: both stay apart in messages
            }
            Files.walkFileTree(real, new Taker(real, label));
        } catch (IOException e) {
            problems.add(new Place(folder.toString(), 0), "", "cannot be read: " + e.getMessage());
        }
    }

    private final class Taker extends SimpleFileVisitor<Path> {
        private final Path root;
        private final String label;

        Taker(Path root, String label) {
            this.root = root;
            this.label = label;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean hidden = !directory.equals(root) && nameOf(directory).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = label + "/" + root.relativize(file).toString().replace('\\', '/');
            var place = new Place(path, 0);
            if (attributes.isSymbolicLink()) {
                problems.add(place, "", "is a symbolic link: put the file itself here");
            } else if (!attributes.isRegularFile()) {
                problems.add(place, "", "is not a plain file");
            } else if (!nameOf(file).startsWith(".") && !nameOf(file).endsWith(".md")) {
                return takeFile(file, path, place);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            problems.add(new Place(label + "/" + root.relativize(file), 0), "", "cannot be read: " + e.getMessage());
            return FileVisitResult.CONTINUE;
        }

        private FileVisitResult takeFile(Path file, String path, Place place) throws IOException {
            if (bytesByPath.size() == GuideLimits.FILES) {
                problems.add(place, "", "too many files: at most " + GuideLimits.FILES);
                return FileVisitResult.TERMINATE;
            }
            // one byte more than allowed: the reader then says that it is too large, without ever holding all of it
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                byte[] taken = in.readNBytes(GuideLimits.FILE_BYTES + 1);
                bytes += taken.length;
                if (bytes > GuideLimits.FOLDER_BYTES) {
                    problems.add(place, "", "too large together: at most " + GuideLimits.FOLDER_BYTES + " bytes");
                    return FileVisitResult.TERMINATE;
                }
                bytesByPath.put(path, taken);
            }
            return FileVisitResult.CONTINUE;
        }

        private static String nameOf(Path path) {
            return String.valueOf(path.getFileName());
        }
    }
}
