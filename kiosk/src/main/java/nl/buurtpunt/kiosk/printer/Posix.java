package nl.buurtpunt.kiosk.printer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.time.Duration;

/// The five calls of Linux that a device file with time-outs needs. Numbers are those of x86-64 and arm64.
final class Posix {
    static final Posix LIBC = new Posix(Linker.nativeLinker());

    static final short READABLE = 0x001;
    static final short WRITABLE = 0x004;

    private static final int BROKEN = 0x008 | 0x010 | 0x020;
    private static final int READ_WRITE_WITHOUT_BLOCKING = 0x002 | 0x100 | 0x800;
    private static final int EINTR = 4;
    private static final int EAGAIN = 11;

    private static final StructLayout POLL = MemoryLayout.structLayout(
            JAVA_INT.withName("fd"), JAVA_SHORT.withName("events"), JAVA_SHORT.withName("revents"));
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final MethodHandle open;
    private final MethodHandle close;
    private final MethodHandle read;
    private final MethodHandle write;
    private final MethodHandle poll;

    private Posix(Linker linker) {
        Linker.Option state = Linker.Option.captureCallState("errno");
        FunctionDescriptor transfer = FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
        this.open = handle(
                linker,
                "open",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
                state,
                Linker.Option.firstVariadicArg(2));
        this.close = handle(linker, "close", FunctionDescriptor.of(JAVA_INT, JAVA_INT), state);
        this.read = handle(linker, "read", transfer, state);
        this.write = handle(linker, "write", transfer, state);
        this.poll = handle(linker, "poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT), state);
    }

    // Allowed by --enable-native-access; the shapes above are those of the man pages.
    @SuppressWarnings("restricted")
    private static MethodHandle handle(Linker linker, String name, FunctionDescriptor shape, Linker.Option... options) {
        return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), shape, options);
    }

    int open(String path) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int file = (int) open.invokeExact(state, arena.allocateFrom(path), READ_WRITE_WITHOUT_BLOCKING);
            return (int) checked("open " + path, file, state);
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("open(2)", e);
        }
    }

    /// Whether the file can be read or written within this time.
    ///
    /// @throws IOException when the device was pulled out
    boolean ready(int file, short operation, Duration patience) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment asked = arena.allocate(POLL);
            asked.set(JAVA_INT, 0, file);
            asked.set(JAVA_SHORT, 4, operation);
            int count = (int) poll.invokeExact(state, asked, 1L, (int) patience.toMillis());
            boolean any = checked("poll", count, state) > 0;
            int seen = asked.get(JAVA_SHORT, 6);
            if (any && (seen & BROKEN) != 0) {
                throw new IOException("the printer was unplugged");
            }
            return any && (seen & operation) != 0;
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("poll(2)", e);
        }
    }

    /// @return how many bytes, 0 for none just now
    int read(int file, MemorySegment into) throws IOException {
        return transfer("read", read, file, into);
    }

    /// @return how many bytes, 0 for none just now
    int write(int file, MemorySegment from) throws IOException {
        return transfer("write", write, file, from);
    }

    void close(int file) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            checked("close", (int) close.invokeExact(state, file), state);
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("close(2)", e);
        }
    }

    private static int transfer(String what, MethodHandle call, int file, MemorySegment bytes) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            return (int) checked(what, (long) call.invokeExact(state, file, bytes, bytes.byteSize()), state);
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(what + "(2)", e);
        }
    }

    private static long checked(String what, long result, MemorySegment state) throws IOException {
        if (result >= 0) {
            return result;
        }
        int errno = (int) ERRNO.get(state, 0L);
        if (errno == EAGAIN || errno == EINTR) {
            return 0;
        }
        throw new IOException(what + ": error " + errno);
    }
}
