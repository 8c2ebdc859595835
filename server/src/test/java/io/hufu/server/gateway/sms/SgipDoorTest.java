package io.hufu.server.gateway.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hufu.server.gateway.sms.Carrier.Incoming;
import io.hufu.server.settings.SmsSettings;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Who is let in where SGIP brings reports and replies, in bytes as the standard has them. */
class SgipDoorTest {
    private static final int LOGIN = 1;
    private static final int REPORT = 5;
    private static final int DELIVER = 4;
    private static final int TIME = 5_01_01_30_00;
    private static final int RIGHT = -7; // as long as the text is
    private static final int ANSWER = 0x80000000;
    private static final String NAME = "unicom";
    private static final String PASSWORD = "door-pass-3";

    private final BlockingQueue<Incoming> kept = new LinkedBlockingQueue<>();
    private final List<Socket> sockets = new ArrayList<>();
    private SgipReception.Limits limits = SgipReception.Limits.USUAL;
    private volatile boolean keeps = true;
    private int port;
    private SgipReception reception = reception();

    @BeforeEach
    void open() {
        reception = reception();
        reception.open();
        assertThat(reception.isOpen()).isTrue();
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        reception.close();
    }

    private SmsSettings settings(String protocol) {
        if (port == 0) {
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        var all = new HashMap<String, Object>(
                Map.of("host", "127.0.0.1", "user", "a", "password", "b", "number", "10690000"));
        all.putAll(Map.of("protocol", protocol, "node", "3035699001", "listen.port", port));
        all.putAll(Map.of("listen.user", NAME, "listen.password", PASSWORD));
        var named = new HashMap<String, Object>();
        all.forEach((key, value) -> named.put("hufu.sms." + key, value));
        return new Binder(new MapConfigurationPropertySource(named)).bindOrCreate("hufu.sms", SmsSettings.class);
    }

    private SgipReception reception() {
        var settings = settings("sgip");
        var listening = new Listening(new SgipCarrier(settings), one -> keeps && kept.add(one), () -> {});
        return new SgipReception(settings, listening, limits);
    }

    private Socket knock(String from) throws IOException {
        var socket = new Socket();
        socket.setSoTimeout(20_000);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        sockets.add(socket);
        return socket;
    }

    private static void write(Socket socket, int command, int count, byte[] body) throws IOException {
        var bytes =
                ByteBuffer.allocate(20 + body.length).putInt(20 + body.length).putInt(command);
        bytes.putInt(100_001).putInt(TIME).putInt(count).put(body);
        socket.getOutputStream().write(bytes.array());
    }

    private static byte[] login(String name, String password) {
        var body = ByteBuffer.allocate(41).put((byte) 2);
        body.put(1, name.getBytes(StandardCharsets.US_ASCII)).put(17, password.getBytes(StandardCharsets.US_ASCII));
        return body.array();
    }

    private static byte[] report(int state) {
        var body = ByteBuffer.allocate(44)
                .putInt((int) 3_035_699_001L)
                .putInt(501_013_000)
                .putInt(7)
                .put((byte) 0);
        return body.put(34, (byte) state).put(35, (byte) 27).array();
    }

    private static byte[] reply(String text, int said) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
        var body = ByteBuffer.allocate(57 + bytes.length);
        body.put(0, "8613900002201".getBytes(StandardCharsets.US_ASCII)).put(44, (byte) 8);
        return body.putInt(45, said == RIGHT ? bytes.length : said)
                .put(49, bytes)
                .array();
    }

    /** The result that an answer gives; it has to repeat the number of what it answers. */
    private static int result(Socket socket, int command, int count) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        byte[] rest = new byte[in.readInt() - 4];
        in.readFully(rest);
        var read = ByteBuffer.wrap(rest);
        assertThat(read.getInt()).isEqualTo(ANSWER | command);
        assertThat(List.of(read.getInt(), read.getInt(), read.getInt())).containsExactly(100_001, TIME, count);
        return read.get();
    }

    private Socket letIn() throws IOException {
        var socket = knock("127.0.0.1");
        write(socket, LOGIN, 1, login(NAME, PASSWORD));
        assertThat(result(socket, LOGIN, 1)).isZero();
        return socket;
    }

    private static boolean isEnded(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true;
        }
    }

    private void works(Socket centre) throws Exception {
        write(centre, REPORT, 2, report(0));
        assertThat(result(centre, REPORT, 2)).isZero();
        assertThat(kept.poll()).isEqualTo(new Incoming.Report("303569900105010130000000000007", "DELIVRD"));
        assertThat(kept).isEmpty();
    }

    @Test
    void theCentreBringsReportsAndReplies() throws Exception {
        var centre = letIn();
        works(centre);
        write(centre, REPORT, 3, report(2));
        assertThat(result(centre, REPORT, 3)).isZero();
        assertThat(kept.poll()).isEqualTo(new Incoming.Report("303569900105010130000000000007", "sgip-27"));
        write(centre, REPORT, 4, report(1));
        assertThat(result(centre, REPORT, 4)).isZero();
        assertThat(kept.poll()).isEqualTo(new Incoming.Underway());
        write(centre, DELIVER, 5, reply("正在路上", RIGHT));
        assertThat(result(centre, DELIVER, 5)).isZero();
        assertThat(kept.poll()).isEqualTo(new Incoming.Reply("8613900002201", "正在路上"));
    }

    @Test
    void whatWasNotKeptIsNotConfirmed() throws Exception {
        var centre = letIn();
        keeps = false;
        write(centre, REPORT, 2, report(0));
        centre.setSoTimeout(500);
        assertThatThrownBy(() -> result(centre, REPORT, 2)).isInstanceOf(java.net.SocketTimeoutException.class);
    }

    @Test
    void aWrongPasswordIsRefusedOnce() throws Exception {
        var centre = letIn();
        for (var login :
                List.of(login(NAME, "door-pass-4"), login(NAME, ""), login("", ""), login("telecom", PASSWORD))) {
            var stranger = knock("127.0.0.1");
            write(stranger, LOGIN, 9, login);
            assertThat(result(stranger, LOGIN, 9)).isEqualTo(1);
            assertThat(isEnded(stranger)).isTrue();
        }
        works(centre);
    }

    @Test
    void nobodyGuessesTwiceByOneConnection() throws Exception {
        var stranger = knock("127.0.0.1");
        byte[] wrong = login(NAME, "x");
        var both = ByteBuffer.allocate(2 * 61);
        for (byte[] body : List.of(wrong, login(NAME, PASSWORD))) {
            both.putInt(61).putInt(LOGIN).putInt(100_001).putInt(TIME).putInt(9).put(body);
        }
        stranger.getOutputStream().write(both.array());
        assertThat(result(stranger, LOGIN, 9)).isEqualTo(1);
        assertThat(isEnded(stranger)).isTrue();
    }

    @Test
    void fromAnotherAddressNotEvenTheRightPasswordHelps() throws Exception {
        var centre = letIn();
        var stranger = knock("127.0.0.2");
        try {
            write(stranger, LOGIN, 9, login(NAME, PASSWORD));
        } catch (SocketException e) {
            assertThat(stranger.isConnected()).isTrue();
        }
        assertThat(isEnded(stranger)).isTrue();
        works(centre);
    }

    @Test
    void nothingIsTakenBeforeTheLogin() throws Exception {
        var centre = letIn();
        for (int command : List.of(REPORT, DELIVER)) {
            var stranger = knock("127.0.0.1");
            write(stranger, command, 9, command == REPORT ? report(0) : reply("1", RIGHT));
            assertThat(isEnded(stranger)).isTrue();
        }
        assertThat(kept).isEmpty();
        works(centre);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 0, 1000})
    void aTextThatIsNotAsLongAsItSaysEndsTheConnection(int said) throws Exception {
        var centre = letIn();
        var other = letIn();
        write(other, DELIVER, 9, reply("正在路上", said));
        assertThat(isEnded(other)).isTrue();
        works(centre);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "\0\0\0\0\0\0\0\0\0\0\0\0",
                "\0\0\0\24\0\0\0\1",
                "\0\0\0\5\1",
                "\177\177\177\177"
            })
    void garbageEndsItsConnectionAndNoOther(String garbage) throws Exception {
        var centre = letIn();
        var stranger = knock("127.0.0.1");
        stranger.getOutputStream().write(garbage.getBytes(StandardCharsets.ISO_8859_1));
        stranger.shutdownOutput();
        assertThat(isEnded(stranger)).isTrue();
        works(centre);
    }

    @Test
    void twoHundredThatSayNothingKeepNobodyOut() throws Exception {
        var centre = letIn();
        var crowd = new ArrayList<Socket>();
        for (int i = 0; i < 200; i++) {
            crowd.add(knock("127.0.0.1"));
        }
        for (Socket one : crowd.subList(0, 200 - limits.strangers())) {
            assertThat(isEnded(one)).isTrue();
        }
        works(centre);
        works(letIn());
    }

    @Test
    void whoSaysNothingHasToGo() throws Exception {
        reception.close();
        limits = new SgipReception.Limits(Duration.ofMillis(200), Duration.ofMinutes(2), 16, 16, Duration.ofSeconds(1));
        open();
        var centre = letIn();
        assertThat(isEnded(knock("127.0.0.1"))).isTrue();
        works(centre);
    }

    @Test
    void theCentreHasOnlySoManyConnections() throws Exception {
        for (int i = 0; i < limits.inside(); i++) {
            letIn();
        }
        var more = knock("127.0.0.1");
        write(more, LOGIN, 9, login(NAME, PASSWORD));
        assertThat(result(more, LOGIN, 9)).isEqualTo(3);
        works(sockets.getFirst());
    }

    @Test
    void whereTheAddressIsTakenItIsTriedAgain() throws Exception {
        reception.close();
        limits = new SgipReception.Limits(Duration.ofSeconds(10), Duration.ofMinutes(2), 16, 16, Duration.ofMillis(50));
        reception = reception();
        try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            reception.open();
            assertThat(reception.isOpen()).isFalse();
        }
        var never = new Semaphore(0);
        for (int i = 0; i < 500 && !reception.isOpen(); i++) {
            assertThat(never.tryAcquire(20, TimeUnit.MILLISECONDS)).isFalse();
        }
        works(letIn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmpp3", "smgp", "smpp"})
    void theOtherProtocolsListenNowhere(String protocol) {
        reception.close();
        var line = new Line(settings(protocol), kept::add);
        line.open();
        assertThatThrownBy(() -> knock("127.0.0.1")).isInstanceOf(ConnectException.class);
        line.close();
    }
}
