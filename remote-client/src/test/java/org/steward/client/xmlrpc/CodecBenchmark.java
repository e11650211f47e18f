package org.steward.client.xmlrpc;

import java.util.function.IntSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long the codec takes for the process list of a thousand programs, warm; prints and asserts nothing.
 *
 * <p>{@code mvn -q -pl remote-client -Psoak test -Dtest=CodecBenchmark}
 */
@Tag("soak")
class CodecBenchmark {

    private static final int PROCESSES = 1000;
    private static final int ROUNDS = 300;

    @Test
    void aThousandProcesses() throws Exception {
        XmlRpcWriter writer = new XmlRpcWriter(1 << 20);
        report("write", () -> write(writer));
        byte[] message = writer.toByteArray();
        report("read", () -> read(message));
        System.out.println("message: " + message.length + " bytes");
    }

    private static void report(String what, IntSupplier work) {
        long best = Long.MAX_VALUE;
        long sink = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            sink += work.getAsInt();
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.println(what + " of " + PROCESSES + " processes: " + best / 1000 + " us at best of " + ROUNDS
                + " (" + sink % 10 + ")");
    }

    private static int read(byte[] message) {
        try {
            return XmlRpcReader.readResponse(message, 0, message.length, XmlLimits.RESPONSE).hashCode() & 1;
        } catch (MalformedXmlRpcException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int write(XmlRpcWriter writer) {
        writer.reset();
        writer.startResponse().startArray();
        for (int i = 0; i < PROCESSES; i++) {
            writer.startStruct()
                    .member("name").string("program").member("group").string("group")
                    .member("start").intValue(1_700_000_000).member("stop").intValue(0)
                    .member("now").intValue(1_700_000_000L + i).member("state").intValue(20)
                    .member("statename").string("RUNNING").member("spawnerr").string("")
                    .member("exitstatus").intValue(0).member("logfile").string("/var/log/program-stdout.log")
                    .member("stdout_logfile").string("/var/log/program-stdout.log")
                    .member("stderr_logfile").string("/var/log/program-stderr.log").member("pid").intValue(10_000 + i)
                    .member("description").string("pid 10000, uptime 1 day, 0:00:05").endStruct();
        }
        writer.endArray().endResponse();
        return writer.size();
    }
}
