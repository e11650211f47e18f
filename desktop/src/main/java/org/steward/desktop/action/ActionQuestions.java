package org.steward.desktop.action;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.steward.desktop.activity.ServerNames;
import org.steward.desktop.dialogs.Question;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.text.Messages;

/**
 * What the person is asked before an action. On servers of production before everything destructive, and that cannot be
 * muted; elsewhere before many processes are stopped and before logs are emptied.
 */
record ActionQuestions(Messages messages) {

    /** How many processes may be stopped at once without a question. */
    static final int FEW = 10;

    private static final Set<String> ENDING = Set.of("KILL", "TERM", "INT", "QUIT", "HUP", "ABRT", "9", "15", "2", "3",
            "1", "6");

    /** The question, if one is due. */
    Optional<Question> before(ProcessAction action, List<ProcessRef> processes, Settings settings) {
        if (!action.isDestructive()) {
            return Optional.empty();
        }
        List<ProcessRef> production = processes.stream().filter(ref -> ref.server().profile().isProduction()).toList();
        if (!production.isEmpty()) {
            return Optional.of(onProduction(action, processes, production));
        }
        boolean many = processes.size() > FEW && !(action instanceof ProcessAction.Signal signal && !ends(signal));
        boolean due = many || action instanceof ProcessAction.ClearLogs;
        return due && !settings.quietConfirmations().contains(kind(action))
                ? Optional.of(question(action, processes, sentence(action)).mutable()) : Optional.empty();
    }

    /** The name under which the settings know that the person does not want to be asked. */
    static String kind(ProcessAction action) {
        return "action." + OutcomeWords.verb(action);
    }

    private Question onProduction(ProcessAction action, List<ProcessRef> all, List<ProcessRef> production) {
        Set<Server> servers = ActionWords.servers(production);
        Question question = question(action, all, messages.get("confirm.production",
                ServerNames.of(servers, messages), servers.size()) + " " + sentence(action));
        if (production.size() < 2 || !stops(action)) {
            return question;
        }
        return question.typing(servers.size() == 1 ? servers.iterator().next().profile().name()
                : Integer.toString(all.size()));
    }

    private Question question(ProcessAction action, List<ProcessRef> processes, String sentence) {
        boolean oneServer = ActionWords.servers(processes).size() == 1;
        return Question.of(new ActionWords(messages).wish(action, processes), sentence,
                messages.get("confirm.word." + OutcomeWords.verb(action))).dangerous()
                .listing(processes.stream().map(ref -> oneServer ? ref.shown()
                        : messages.get("confirm.item", ref.shown(), ServerNames.of(ref.server(), messages))).toList());
    }

    private String sentence(ProcessAction action) {
        return messages.get("confirm.sentence." + OutcomeWords.verb(action),
                action instanceof ProcessAction.Signal signal ? signal.signal() : "");
    }

    private static boolean stops(ProcessAction action) {
        return action instanceof ProcessAction.Stop || action instanceof ProcessAction.Signal signal && ends(signal);
    }

    private static boolean ends(ProcessAction.Signal signal) {
        String name = signal.signal().toUpperCase(Locale.ROOT);
        return ENDING.contains(name.startsWith("SIG") ? name.substring(3) : name);
    }
}
