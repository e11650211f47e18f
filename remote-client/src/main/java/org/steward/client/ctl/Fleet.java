package org.steward.client.ctl;

import java.util.ArrayList;
import java.util.List;
import org.steward.client.ctl.console.HeldOutput;
import org.steward.client.ctl.console.JsonLines;
import org.steward.client.ctl.console.NoDialog;
import org.steward.client.ctl.console.Output;
import org.steward.client.ctl.console.Words;
import org.steward.client.ctl.settings.Target;

/** One command to several servers at once; each line begins with the server it is from. */
final class Fleet {

    private static final int GAP = 3;

    private final List<Target> targets;
    private final Output out;
    private final boolean json;

    Fleet(List<Target> targets, Output out, boolean json) {
        this.targets = targets;
        this.out = out;
        this.json = json;
    }

    /** Runs the line everywhere and shows what came, in the order of the servers; answers the highest exit status. */
    int run(String line) {
        int width = 0;
        List<HeldOutput> outputs = new ArrayList<>();
        List<Session> sessions = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (Target target : targets) {
            width = Math.max(width, target.label().codePointCount(0, target.label().length()));
            HeldOutput held = new HeldOutput();
            Session session = new Session(target, json ? new JsonLines(target.label()) : held, new NoDialog(), false);
            outputs.add(held);
            sessions.add(session);
            threads.add(Thread.ofVirtual().start(() -> new Interpreter(session, json).run(line)));
        }
        List<String> elements = new ArrayList<>();
        int exit = Exit.SUCCESS;
        for (int i = 0; i < threads.size(); i++) {
            try {
                threads.get(i).join();
            } catch (InterruptedException e) {
                exit = Math.max(exit, Exit.GENERIC);
            }
            Session session = sessions.get(i);
            session.close();
            exit = Math.max(exit, session.exit());
            if (json) {
                elements.addAll(((JsonLines) session.out()).elements());
            } else {
                show(session.target().label(), width + GAP, outputs.get(i));
            }
        }
        if (json) {
            out.text(JsonLines.array(elements));
        }
        return exit;
    }

    private void show(String label, int width, HeldOutput held) {
        StringBuilder text = new StringBuilder();
        for (String line : held.lines()) {
            Words.pad(text, label, width);
            text.append(line).append('\n');
        }
        out.text(text);
        for (String remark : held.remarks()) {
            out.remark(remark);
        }
    }
}
