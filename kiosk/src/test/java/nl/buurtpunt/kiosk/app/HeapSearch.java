package nl.buurtpunt.kiosk.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Looks for words in the whole memory of the program, after a collection.
final class HeapSearch {
    private HeapSearch() {}

    /// @param dump a file that is not there yet
    /// @param made makes the words only when the memory was written down, or they would be found in it
    /// @return which of the words are there, by their places
    static List<Boolean> found(Path dump, Supplier<List<String>> made) throws IOException {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        try (FileChannel file = FileChannel.open(dump, StandardOpenOption.READ)) {
            MappedByteBuffer bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            return made.get().stream().map(word -> contains(bytes, word)).toList();
        }
    }

    private static boolean contains(ByteBuffer all, String word) {
        return Stream.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .anyMatch(charset -> contains(all, word.getBytes(charset)));
    }

    private static boolean contains(ByteBuffer all, byte[] wanted) {
        int last = all.limit() - wanted.length;
        for (int start = 0; start <= last; start++) {
            int same = 0;
            while (same < wanted.length && all.get(start + same) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
