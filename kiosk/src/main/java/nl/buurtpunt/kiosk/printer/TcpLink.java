package nl.buurtpunt.kiosk.printer;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.OptionalInt;

/// A printer in the network, usually on port 9100. Never blocks longer than asked, in neither direction.
final class TcpLink implements PrinterLink {
    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;

    private TcpLink(SocketChannel channel, Selector selector, SelectionKey key) {
        this.channel = channel;
        this.selector = selector;
        this.key = key;
    }

    /// @throws IOException when nobody answers there within this time
    static TcpLink open(String host, int port, Duration patience) throws IOException {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new IOException("no address for " + host);
        }
        SocketChannel channel = SocketChannel.open();
        Selector selector = Selector.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            TcpLink link = new TcpLink(channel, selector, channel.register(selector, SelectionKey.OP_CONNECT));
            if (!channel.connect(address)) {
                if (!link.ready(SelectionKey.OP_CONNECT, patience)) {
                    throw new SocketTimeoutException("no answer from " + host + ":" + port);
                }
                channel.finishConnect();
            }
            return link;
        } catch (IOException e) {
            channel.close();
            selector.close();
            throw e;
        }
    }

    @Override
    public boolean talksBack() {
        return true;
    }

    @Override
    public int write(byte[] bytes, int from, Duration patience) throws IOException {
        if (!ready(SelectionKey.OP_WRITE, patience)) {
            return 0;
        }
        return channel.write(ByteBuffer.wrap(bytes, from, bytes.length - from));
    }

    @Override
    public OptionalInt read(Duration patience) throws IOException {
        if (!ready(SelectionKey.OP_READ, patience)) {
            return OptionalInt.empty();
        }
        ByteBuffer one = ByteBuffer.allocate(1);
        int count = channel.read(one);
        if (count < 0) {
            throw new EOFException("the printer hung up");
        }
        return count == 0 ? OptionalInt.empty() : OptionalInt.of(one.get(0) & 0xFF);
    }

    private boolean ready(int operation, Duration patience) throws IOException {
        key.interestOps(operation);
        selector.selectedKeys().clear();
        return selector.select(Math.max(1, patience.toMillis())) > 0;
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
