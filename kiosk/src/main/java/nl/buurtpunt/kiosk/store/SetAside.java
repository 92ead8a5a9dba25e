package nl.buurtpunt.kiosk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Moves a damaged file out of the way, under a rising number, so that somebody can look at it later.
///
/// @param most how many copies stay; the oldest go first @param mostBytes how large all of them together may be
record SetAside(int most, long mostBytes) {
    private static final Pattern COPY = Pattern.compile("[a-z]+\\.damaged-(\\d{1,9})\\.mv\\.db");

    /// For what exists nowhere else.
    static final SetAside KEEP_ALL = new SetAside(Integer.MAX_VALUE, Long.MAX_VALUE);

    /// For what the server has too: enough to find out why, never enough to fill the disk.
    static final SetAside KEEP_FEW = new SetAside(3, 64L << 20);

    Path move(StoreFolder folder, String name) {
        try {
            List<Path> copies = copies(folder, name);
            long next = copies.isEmpty() ? 1 : number(copies.getLast()) + 1;
            Path copy = folder.folder().resolve(name + ".damaged-" + next + ".mv.db");
            Files.move(folder.file(name), copy);
            dropOldest(copies(folder, name));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dropOldest(List<Path> copies) throws IOException {
        long bytes = 0;
        for (int newest = copies.size() - 1; newest >= 0; newest--) {
            bytes += Files.size(copies.get(newest));
            if (copies.size() - newest > most || bytes > mostBytes) {
                Files.delete(copies.get(newest));
            }
        }
    }

    static List<Path> copies(StoreFolder folder, String name) throws IOException {
        try (var files = Files.list(folder.folder())) {
            return files.filter(file -> file.getFileName().toString().startsWith(name + "."))
                    .filter(file -> COPY.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparingLong(SetAside::number))
                    .toList();
        }
    }

    private static long number(Path copy) {
        var matcher = COPY.matcher(copy.getFileName().toString());
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
