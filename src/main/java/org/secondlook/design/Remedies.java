package org.secondlook.design;

import java.util.List;
import java.util.Optional;
import org.secondlook.design.Remedy.Fit;
import org.secondlook.foundation.StaleException;
import org.secondlook.library.MechanismGroup;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds what brings a missing group, in the words of whoever asks. */
@Component
class Remedies {

    private final Drafts drafts;
    private final Activities activities;
    private final Stocks stocks;
    private final MessageSource messages;

    Remedies(Drafts drafts, Activities activities, Stocks stocks, MessageSource messages) {
        this.drafts = drafts;
        this.activities = activities;
        this.stocks = stocks;
        this.messages = messages;
    }

    /** Those of a group for which a programme has a place. */
    List<Remedy> fitting(MechanismGroup group, Programme programme, Viewer viewer) {
        return Remedy.of(group)
                .filter(remedy -> fit(remedy, programme, viewer).isPresent())
                .toList();
    }

    private Optional<Fit> fit(Remedy remedy, Programme programme, Viewer viewer) {
        return remedy.fit(programme, code -> messages.getMessage(code, null, viewer.locale()));
    }

    /** The activity that was added; empty when another lead has brought the group meanwhile. What has no place any more is stale. */
    @Transactional
    Optional<PlannedActivityId> add(Remedy remedy, ProgrammeId programme, Viewer viewer) {
        Sheet sheet = drafts.holdOpen(programme, viewer);
        if (SheetDesk.balance(sheet.programme(), stocks.of(viewer)).has(remedy.group())) {
            return Optional.empty();
        }
        Fit fit = fit(remedy, sheet.programme(), viewer).orElseThrow(() -> new StaleException(programme));
        if (activities
                .add(fit.activity(), fit.module(), fit.at(), sheet, viewer)
                .isPresent()) {
            throw new StaleException(programme);
        }
        return Optional.of(fit.activity().id());
    }
}
