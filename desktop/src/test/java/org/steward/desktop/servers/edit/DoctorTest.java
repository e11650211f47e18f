package org.steward.desktop.servers.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.steward.client.transport.Credentials;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TlsTrust;
import org.steward.client.transport.TransportOptions;
import org.steward.desktop.servers.Certificates;
import org.steward.desktop.servers.FailureText;
import org.steward.desktop.servers.FakeSupervisord;
import org.steward.desktop.text.Messages;

/** The doctor names the layer that fails: what is before it is right, what is behind it is not tried. */
class DoctorTest {

    /** For those who answer: the first TLS of a JVM takes a while on a busy machine. */
    private static final Doctor DOCTOR = new Doctor(Duration.ofSeconds(20));
    /** For those who do not answer. What comes before has this much time too, and is a thread's turn each. */
    private static final Doctor HASTY = new Doctor(Duration.ofSeconds(2));

    @TempDir
    private static Path directory;
    private static Certificates good;
    private static Certificates expired;
    private static Certificates stranger;

    @BeforeAll
    static void makeCertificates() throws Exception {
        good = Certificates.make(directory, "good", "ip:127.0.0.1", "-1d", 100);
        expired = Certificates.signed(directory, "expired", "ip:127.0.0.1", "-10d", 2);
        stranger = Certificates.make(directory, "stranger", "dns:other.example", "-1d", 100);
    }

    /** What became of each check, and the one that failed. */
    private static final class Report {
        private final List<Finding> all = new ArrayList<>();
        private final Map<Check, Finding> last = new EnumMap<>(Check.class);
        private final boolean right;

        Report(Doctor doctor, String url, TransportOptions options) {
            right = doctor.examine(Endpoint.parse(url), options, finding -> {
                all.add(finding);
                last.put(finding.check(), finding);
            });
        }

        Finding.Failure failure(Check check) {
            return last.get(check).failure().orElseThrow(() -> new AssertionError(check + " did not fail: " + last));
        }

        /** That this check failed in this layer, with passes before it and nothing tried behind it. */
        void assertFails(Check check, FailureLayer layer) {
            assertFalse(right);
            assertEquals(layer, failure(check).layer(), failure(check).message());
            boolean before = true;
            for (Finding finding : last.values()) {
                if (finding.check() == check) {
                    before = false;
                } else {
                    assertEquals(before ? Finding.Outcome.PASSED : Finding.Outcome.SKIPPED, finding.outcome(),
                            finding.toString());
                }
            }
        }
    }

    private static Report examine(String url) {
        return new Report(DOCTOR, url, TransportOptions.defaults());
    }

    @Test
    void aServerThatIsRightPassesEverything() {
        try (FakeSupervisord server = FakeSupervisord.http()) {
            Report report = examine(server.url());
            assertTrue(report.right, report.last.toString());
            assertTrue(report.last.values().stream().allMatch(f -> f.outcome() == Finding.Outcome.PASSED));
            assertEquals(List.of("4.2.5", "fake", 0), report.last.get(Check.SERVER).details());
            assertEquals("servers.found.stock", report.last.get(Check.SERVER).fact());
            assertEquals("servers.found.open", report.last.get(Check.CREDENTIALS).fact());
            assertTrue(report.all.subList(0, report.last.size()).stream()
                    .allMatch(f -> f.outcome() == Finding.Outcome.WAITING), "all are listed at once");
        }
    }

    @Test
    void nothingIsChangedOnTheServer() {
        try (FakeSupervisord server = FakeSupervisord.http()) {
            examine(server.url());
            assertTrue(server.calls().stream().allMatch(call -> call.startsWith("supervisor.get")
                    || call.startsWith("system.")), server.calls().toString());
        }
    }

    @Test
    void aHostThatNobodyKnows() {
        // Where no name server is reached it takes its time to say so, and the answer is the same.
        new Report(HASTY, "http://no-such-host.invalid:9001", TransportOptions.defaults())
                .assertFails(Check.NAME, FailureLayer.NAME_RESOLUTION);
    }

    @Test
    void aPortWhereNobodyListens() throws IOException {
        // Taken all the while, so that nobody else can begin to listen there.
        try (Socket taken = new Socket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            examine("http://127.0.0.1:" + taken.getLocalPort())
                    .assertFails(Check.CONNECT, FailureLayer.CONNECT_REFUSED);
        }
    }

    @Test
    void aServerThatDoesNotAnswerInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            new Report(HASTY, "http://127.0.0.1:" + silent.getLocalPort(), TransportOptions.defaults())
                    .assertFails(Check.HTTP, FailureLayer.TIMEOUT);
        }
    }

    @Test
    void aServerThatSaysNothingInTlsIsNotSaidToBeEncrypted() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            new Report(HASTY, "https://127.0.0.1:" + silent.getLocalPort(), TransportOptions.defaults())
                    .assertFails(Check.TLS, FailureLayer.TLS);
        }
    }

    @Test
    void httpsWhereThereIsNoTls() {
        try (FakeSupervisord server = FakeSupervisord.http()) {
            new Report(HASTY, server.url().replace("http:", "https:"), TransportOptions.defaults()).assertFails(Check.TLS, FailureLayer.TLS);
        }
    }

    @Test
    void aCertificateThatNobodySigned() {
        try (FakeSupervisord server = FakeSupervisord.https(good.context())) {
            examine(server.url()).assertFails(Check.TLS, FailureLayer.TLS);
        }
    }

    @Test
    void aCertificateThatHasExpired() {
        try (FakeSupervisord server = FakeSupervisord.https(expired.context())) {
            Report report = trusting(server, TlsTrust.ofCaFile(expired.pem()));
            report.assertFails(Check.TLS, FailureLayer.TLS);
            assertTrue(report.failure(Check.TLS).message().toLowerCase(Locale.ROOT).matches("(?s).*(expire|valid).*"),
                    report.failure(Check.TLS).message());
        }
    }

    private static Report trusting(FakeSupervisord server, TlsTrust trust) {
        return new Report(DOCTOR, server.url(), TransportOptions.defaults().withTrust(trust));
    }

    @Test
    void aCertificateOfAnotherHost() {
        try (FakeSupervisord server = FakeSupervisord.https(stranger.context())) {
            Report report = trusting(server, TlsTrust.ofCaFile(stranger.pem()));
            report.assertFails(Check.TLS, FailureLayer.TLS);
            assertTrue(report.failure(Check.TLS).message().contains("127.0.0.1"), report.failure(Check.TLS).message());
        }
    }

    @Test
    void aCertificateThatIsPinnedOrOfAnOwnCa() {
        try (FakeSupervisord server = FakeSupervisord.https(good.context())) {
            assertTrue(trusting(server, TlsTrust.ofCaFile(good.pem())).right);
            Report pinned = trusting(server, TlsTrust.ofCertificate(good.sha256()));
            assertTrue(pinned.right, pinned.last.toString());
            assertEquals("CN=good", pinned.last.get(Check.TLS).details().getFirst());
            trusting(server, TlsTrust.ofCertificate(expired.sha256())).assertFails(Check.TLS, FailureLayer.TLS);
            trusting(server, TlsTrust.ofCaFile(directory.resolve("none.pem"))).assertFails(Check.TLS, FailureLayer.TLS);
        }
    }

    @Test
    void theProbeSeesWhatIsShownWhetherTrustedOrNot() throws Exception {
        try (FakeSupervisord server = FakeSupervisord.https(expired.context());
                FakeSupervisord plain = FakeSupervisord.http()) {
            CertificateProbe.Certificate seen = new CertificateProbe(Duration.ofSeconds(20))
                    .look((Endpoint.Http) Endpoint.parse(server.url())).certificate().orElseThrow();
            assertEquals(expired.sha256(), seen.sha256());
            assertEquals("CN=expired", seen.subject());
            assertEquals("CN=ca", seen.issuer());
            assertEquals(95, seen.fingerprint().length());
            assertTrue(seen.validUntil().before(new java.util.Date()));
            assertTrue(new CertificateProbe(Duration.ofSeconds(3))
                    .look((Endpoint.Http) Endpoint.parse(plain.url().replace("http:", "https:"))).certificate()
                    .isEmpty());
            assertEquals(List.of(), server.calls(), "nothing was sent");
        }
    }

    @Test
    void aServerThatWantsAPassword() {
        try (FakeSupervisord server = FakeSupervisord.http().withPassword("right")) {
            examine(server.url()).assertFails(Check.CREDENTIALS, FailureLayer.CREDENTIALS);
            as(server, "wrong").assertFails(Check.CREDENTIALS, FailureLayer.CREDENTIALS);
            Report right = as(server, "right");
            assertTrue(right.right);
            assertEquals("servers.found.accepted", right.last.get(Check.CREDENTIALS).fact());
            assertFalse((right.all.toString() + as(server, "wro-ng").all).matches(".*(wro-ng|password=right).*"),
                    "a password in a finding");
        }
    }

    private static Report as(FakeSupervisord server, String password) {
        return new Report(DOCTOR, server.url(),
                TransportOptions.defaults().withCredentials(new Credentials("ann", password)));
    }

    @Test
    void aServerThatLetsAnybodyInIsSaidTo() {
        try (FakeSupervisord server = FakeSupervisord.http()) {
            assertEquals("servers.found.notasked", as(server, "x").last.get(Check.CREDENTIALS).fact());
        }
    }

    @Test
    void aPathWhereNoSupervisordIs() {
        try (FakeSupervisord server = FakeSupervisord.http()) {
            examine(server.url() + "/elsewhere").assertFails(Check.RPC, FailureLayer.NOT_AN_RPC_ENDPOINT);
        }
    }

    @Test
    void aWebServerThatKnowsNoXmlRpc() {
        try (FakeSupervisord server = FakeSupervisord.http().always(200, "text/html", "<html>It works!</html>")) {
            examine(server.url()).assertFails(Check.RPC, FailureLayer.NOT_AN_RPC_ENDPOINT);
        }
    }

    @Test
    void aProxyWhoseServerIsDown() {
        try (FakeSupervisord server = FakeSupervisord.http().always(502, "text/html", "Bad Gateway")) {
            examine(server.url()).assertFails(Check.HTTP, FailureLayer.HTTP_STATUS);
        }
    }

    @Test
    void somethingThatIsNoWebServer() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try (var peer = socket.accept()) {
                        peer.getOutputStream().write("SSH-2.0-OpenSSH_9.9\r\n".getBytes());
                        peer.getInputStream().read();
                    } catch (IOException e) {
                        // Who only looks who listens may hang up on these words; or it is closed, and the loop ends.
                    }
                }
            });
            Report report = examine("http://127.0.0.1:" + socket.getLocalPort());
            report.assertFails(Check.HTTP, report.failure(Check.HTTP).layer());
            assertTrue(List.of(FailureLayer.PROTOCOL, FailureLayer.CONNECTION_LOST)
                    .contains(report.failure(Check.HTTP).layer()), report.last.toString());
        }
    }

    @Test
    void anotherXmlRpcServer() {
        try (FakeSupervisord server = FakeSupervisord.http()) {
            server.always(200, "text/xml", "<?xml version='1.0'?><methodResponse><fault><value><struct>"
                    + "<member><name>faultCode</name><value><int>1</int></value></member>"
                    + "<member><name>faultString</name><value><string>UNKNOWN_METHOD</string></value></member>"
                    + "</struct></value></fault></methodResponse>");
            examine(server.url()).assertFails(Check.NAMESPACE, FailureLayer.NO_SUPERVISOR_NAMESPACE);
        }
    }

    @Test
    void socketFilesThatAreMissingOrLeftBehind() throws IOException {
        examine("unix://" + directory + "/none.sock").assertFails(Check.SOCKET, FailureLayer.NO_SUCH_SOCKET);
        Path stale = Files.createTempDirectory(Path.of("/tmp"), "doc").resolve("s");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(stale));
        }
        examine("unix://" + stale).assertFails(Check.SOCKET, FailureLayer.STALE_SOCKET);
        Files.delete(stale);
        Files.delete(stale.getParent());
    }

    @Test
    void aSocketFileThatOthersOwn() throws IOException {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may open everything");
        Path locked = Files.createTempDirectory(Path.of("/tmp"), "doc");
        Path file = locked.resolve("s");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(file));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
            examine("unix://" + file).assertFails(Check.SOCKET, FailureLayer.PERMISSION);
        }
        Files.delete(file);
        Files.delete(locked);
    }

    @ParameterizedTest
    @CsvSource({"Host key verification failed., SSH, Host key",
        "ops@db: Permission denied (publickey)., SSH, Permission denied",
        "ssh: Could not resolve hostname db: Name or service not known, NAME_RESOLUTION, resolve"})
    void sshThatDoesNotLetIn(String words, FailureLayer layer, String expected) throws IOException {
        Path ssh = Files.writeString(Files.createTempFile(directory, "ssh", ""),
                "#!/bin/sh\necho '" + words + "' >&2\nexit 255\n");
        Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwx------"));
        Report report = new Report(DOCTOR, "ssh://ops@db/run/s.sock",
                TransportOptions.defaults().withSsh(ssh.toString()));
        report.assertFails(Check.SSH, layer);
        assertTrue(report.failure(Check.SSH).message().contains(expected), report.failure(Check.SSH).message());
    }

    @Test
    void anExaminationThatIsGivenUpSaysNothingMore() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            List<Finding> findings = new ArrayList<>();
            Thread thread = Thread.ofVirtual().start(() -> DOCTOR.examine(
                    Endpoint.parse("http://127.0.0.1:" + silent.getLocalPort()), TransportOptions.defaults(),
                    findings::add));
            silent.accept();
            thread.interrupt();
            // Sooner than the doctor gives up by himself.
            assertTrue(thread.join(Duration.ofSeconds(15)), "ends at once");
            assertTrue(findings.stream().noneMatch(finding -> finding.failure().isPresent()), findings.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureBelongsToACheckAndNamesItsMending(FailureLayer layer) {
        for (String url : List.of("http://h:1", "https://h", "unix:///s", "ssh://h/s")) {
            List<Check> checks = Check.of(Endpoint.parse(url));
            assertTrue(checks.contains(Check.failed(layer, checks)));
        }
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Messages messages = Messages.in(locale);
            assertFalse(FailureText.what(messages, layer).isBlank());
            assertFalse(FailureText.remedy(messages, layer).isBlank());
        }
    }
}
