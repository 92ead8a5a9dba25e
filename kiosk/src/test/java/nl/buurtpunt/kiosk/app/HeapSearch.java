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
import java.util.function.Supplier;

/// Looks for words in the whole memory of the program, after a collection.
final class HeapSearch {
    private HeapSearch() {}

    /// @param dump a file that is not there yet
    /// @param made makes the word only when the memory was written down, or it would be found in it
    static boolean finds(Path dump, Supplier<String> made) throws IOException {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        String word = made.get();
        try (FileChannel file = FileChannel.open(dump, StandardOpenOption.READ)) {
            MappedByteBuffer bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            return contains(bytes, word.getBytes(StandardCharsets.ISO_8859_1))
                    || contains(bytes, word.getBytes(StandardCharsets.UTF_16LE))
                    || contains(bytes, word.getBytes(StandardCharsets.UTF_16BE));
        }
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
