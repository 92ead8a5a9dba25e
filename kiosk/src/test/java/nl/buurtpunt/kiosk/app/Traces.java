package nl.buurtpunt.kiosk.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Looks for traces of what was typed: in the live heap after a collection, and in files.
final class Traces {
    private Traces() {}

    /// How many different ones of the rare words are in the memory of the program.
    ///
    /// @param folder for a dump that is gone afterwards
    static int inMemory(Path folder) {
        Path dump = folder.resolve("heap" + System.nanoTime() + ".hprof");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
            try {
                return found(dump);
            } finally {
                Files.delete(dump);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The files that hold one of the rare words.
    ///
    /// @param depth 1 for the folder itself, more for what is under it
    /// @param since only files that were written after this are read
    static List<Path> inFiles(Path folder, int depth, FileTime since) {
        List<Path> holding = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(), depth, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                    boolean written = about.isRegularFile()
                            && about.size() < Integer.MAX_VALUE
                            && about.lastModifiedTime().compareTo(since) >= 0;
                    if (written && Files.isReadable(file) && found(file) > 0) {
                        holding.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    // Of other programs, which also write where everybody may.
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return holding;
    }

    private static int found(Path file) throws IOException {
        List<byte[]> wanted = RareWords.traces();
        // By their first two bytes, so that nearly every place is passed with one look.
        boolean[] begins = new boolean[1 << 16];
        wanted.forEach(bytes -> begins[pair(bytes[0], bytes[1])] = true);
        boolean[] seen = new boolean[wanted.size()];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MappedByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            for (int at = 0; at + 1 < all.limit(); at++) {
                if (begins[pair(all.get(at), all.get(at + 1))]) {
                    for (int i = 0; i < seen.length; i++) {
                        seen[i] |= stands(all, at, wanted.get(i));
                    }
                }
            }
        }
        int count = 0;
        for (boolean one : seen) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static int pair(byte first, byte second) {
        return (first & 0xff) << 8 | (second & 0xff);
    }

    private static boolean stands(MappedByteBuffer all, int at, byte[] wanted) {
        if (at + wanted.length > all.limit()) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (all.get(at + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
