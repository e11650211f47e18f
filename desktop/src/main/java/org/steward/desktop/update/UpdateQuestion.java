package org.steward.desktop.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steward.client.protocol.UpdateAction;
import org.steward.client.protocol.UpdatePreview;
import org.steward.desktop.dialogs.Question;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.text.Messages;

/** What the person is asked before an update of a server of production; elsewhere the preview is enough. */
record UpdateQuestion(UpdateWords words, Messages messages) {

    /** The question, if one is due. */
    Optional<Question> before(ServerProfile profile, List<UpdatePreview.Group> groups) {
        if (!profile.isProduction()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        long ended = Plan.count(groups, UpdateAction.STOP) + Plan.count(groups, UpdateAction.RESTART);
        for (UpdatePreview.Group group : groups) {
            String consequences = words.consequences(List.of(group));
            lines.add(messages.get("update.question.line", group.name(),
                    messages.get("update.change." + group.change().name()), consequences,
                    consequences.isEmpty() ? 0 : 1));
        }
        Question question = Question.of(messages.get("update.question", groups.size(), words.server()),
                messages.get("update.question.production", words.server(), ended),
                messages.get("update.question.yes")).listing(lines);
        if (ended == 0) {
            return Optional.of(question);
        }
        return Optional.of(ended > 1 ? question.dangerous().typing(profile.name()) : question.dangerous());
    }
}
