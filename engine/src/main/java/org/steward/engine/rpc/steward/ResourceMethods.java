package org.steward.engine.rpc.steward;

import java.util.ArrayList;
import java.util.List;
import org.steward.client.protocol.Fault;
import org.steward.engine.process.ProcessGroup;
import org.steward.engine.process.Subprocess;
import org.steward.engine.process.Supervisor;
import org.steward.engine.resource.ResourceSample;
import org.steward.engine.resource.ResourceSampler;
import org.steward.engine.resource.ResourceUse;
import org.steward.engine.resource.Root;
import org.steward.engine.rpc.MethodDoc;
import org.steward.engine.rpc.Reply;
import org.steward.engine.rpc.RpcContext;
import org.steward.engine.rpc.RpcFault;
import org.steward.engine.rpc.Value;

/** {@code steward.getResources}. Loop thread only. */
final class ResourceMethods {
    static final MethodDoc GET = MethodDoc.of("getResources", "struct", "Tells what each process that runs uses, with"
            + " its descendants. The struct has sampled (milliseconds of a clock that is never set), cpus, memory"
            + " (bytes the machine has) and processes: structs of group, name, pid, born (milliseconds from the start"
            + " of the machine to that of the process), cpu_ms (processor time so far), rss (bytes) and processes (how"
            + " many). A sample is at most half a second old.");

    private final ResourceSampler sampler;

    ResourceMethods(RpcContext context) {
        this.sampler = new ResourceSampler(
                context.loop(), context.posix().getpid(), () -> running(context.supervisor()));
    }

    private static List<Root> running(Supervisor supervisor) {
        List<Root> roots = new ArrayList<>();
        for (ProcessGroup group : supervisor.groups()) {
            for (Subprocess process : group.processes()) {
                if (process.pid() > 0) {
                    roots.add(new Root(group.name(), process.name(), process.pid()));
                }
            }
        }
        return roots;
    }

    void get(Reply reply) {
        sampler.sample(outcome -> {
            if (!reply.isOpen()) {
                return;
            }
            if (outcome.sample().isPresent()) {
                reply.answer(value(outcome.sample().get()));
            } else {
                reply.fault(new RpcFault(Fault.FAILED, outcome.problem()));
            }
        });
    }

    private static Value value(ResourceSample sample) {
        return out -> {
            out.startStruct();
            out.member("sampled").longValue(sample.takenMillis());
            out.member("cpus").intValue(sample.cpus());
            out.member("memory").longValue(sample.memory());
            out.member("processes").startArray();
            for (ResourceUse use : sample.uses()) {
                out.startStruct();
                out.member("group").string(use.root().group());
                out.member("name").string(use.root().name());
                out.member("pid").intValue(use.root().pid());
                out.member("born").longValue(use.born());
                out.member("cpu_ms").longValue(use.cpuMillis());
                out.member("rss").longValue(use.rss());
                out.member("processes").intValue(use.processes());
                out.endStruct();
            }
            out.endArray();
            out.endStruct();
        };
    }
}
