package nl.buurtpunt.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A disk under H2 that counts what is forced, can be full from the n-th write on, and after a power
/// cut holds what was forced and any part of the rest.
public final class FaultyDisk extends FilePathWrapper {
    static final String PREFIX = "faulty:";
    private static final Map<String, List<Change>> UNFORCED = new HashMap<>();
    private static final Map<String, byte[]> FORCED = new HashMap<>();
    private static int forces;
    private static int writesLeft = Integer.MAX_VALUE;
    private static String refusal = "";

    static {
        FilePath.register(new FaultyDisk());
    }

    /// A write at a place in the file, or, with no bytes, a new length.
    @SuppressWarnings("ArrayRecordComponent")
    private record Change(long position, byte[] bytes) {}

    /// From now on a disk without faults, on which nothing is.
    public static synchronized void anew() {
        UNFORCED.clear();
        FORCED.clear();
        forces = 0;
        repair();
    }

    /// The server's database in this folder, on such a disk.
    public static Database database(Path folder) throws DatabaseInUseException {
        return Database.open(folder, PREFIX);
    }

    public static synchronized int forces() {
        return forces;
    }

    public static synchronized void fullAfter(int writes) {
        writesLeft = writes;
        refusal = "No space left on device";
    }

    public static synchronized void powerFailsAfter(int writes) {
        writesLeft = writes;
        refusal = "power cut";
    }

    public static synchronized boolean hasRefused() {
        return writesLeft < 0;
    }

    public static synchronized void repair() {
        writesLeft = Integer.MAX_VALUE;
    }

    /// What a restart after the cut finds: all that was forced, and any part of the rest in any order
    /// of arrival.
    public static synchronized void survivors(Path into, Random random) throws IOException {
        Files.createDirectories(into);
        for (String name : UNFORCED.keySet()) {
            var image = new Image(FORCED.getOrDefault(name, new byte[0]));
            for (Change change : UNFORCED.getOrDefault(name, List.of())) {
                if (random.nextBoolean()) {
                    image.apply(change);
                }
            }
            Files.write(into.resolve(Path.of(name).getFileName()), image.bytes);
        }
    }

    private static synchronized boolean mayWrite() {
        writesLeft = writesLeft == Integer.MAX_VALUE ? writesLeft : Math.max(writesLeft - 1, -1);
        return writesLeft >= 0;
    }

    private static synchronized void refuseWhenDead() throws IOException {
        if (hasRefused() && refusal.equals("power cut")) {
            throw new IOException(refusal);
        }
    }

    private static synchronized void note(String name, long position, byte[] bytes) {
        UNFORCED.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Change(position, bytes));
    }

    private static synchronized void noteForce(String name) {
        forces++;
        var image = new Image(FORCED.getOrDefault(name, new byte[0]));
        UNFORCED.getOrDefault(name, List.of()).forEach(image::apply);
        FORCED.put(name, image.bytes);
        UNFORCED.put(name, new ArrayList<>());
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        refuseWhenDead();
        return new Channel(getBase().open(mode), getBase().toString());
    }

    /// A file as it grows by changes.
    private static final class Image {
        private byte[] bytes;

        private Image(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        private void apply(Change change) {
            if (change.bytes().length == 0) {
                bytes = Arrays.copyOf(bytes, (int) change.position());
                return;
            }
            int end = (int) change.position() + change.bytes().length;
            bytes = end > bytes.length ? Arrays.copyOf(bytes, end) : bytes;
            System.arraycopy(change.bytes(), 0, bytes, (int) change.position(), change.bytes().length);
        }
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel base;
        private final String name;

        private Channel(FileChannel base, String name) {
            this.base = base;
            this.name = name;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return base.read(target, position);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            refuseWhenDead();
            boolean whole = mayWrite();
            int length = whole ? source.remaining() : source.remaining() / 2;
            byte[] bytes = new byte[length];
            source.get(bytes);
            if (length > 0) {
                base.write(ByteBuffer.wrap(bytes), position);
                note(name, position, bytes);
            }
            if (!whole) {
                throw new IOException(refusal);
            }
            return length;
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            refuseWhenDead();
            if (size < base.size()) {
                base.truncate(size);
                note(name, size, new byte[0]);
            }
        }

        @Override
        public void force(boolean metaData) throws IOException {
            refuseWhenDead();
            base.force(metaData);
            noteForce(name);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
