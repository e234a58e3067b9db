package org.secondlook.coaching;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** A school’s own cycle models: drafted by whoever may make frameworks for it too, published version by version, and retired. */
@Component
class Drafts {

    private final DraftStore store;
    private final DraftPages pages;
    private final ModelStore models;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(DraftStore store, DraftPages pages, ModelStore models, JsonMapper json, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.models = models;
        this.json = json;
        this.clock = clock;
    }

    /** Whether the viewer makes cycle models for their school. */
    boolean mayDraft(Viewer viewer) {
        return viewer.role().mayBuildFrameworks();
    }

    /** Those of the viewer’s school; none for whoever does not make any. */
    List<Draft> all(Viewer viewer) {
        return mayDraft(viewer) ? pages.all(viewer.person()) : List.of();
    }

    Draft get(DraftId id, Viewer viewer) {
        demand(viewer);
        return pages.find(id, viewer.person()).orElseThrow(() -> new NotVisibleException(id));
    }

    void demand(Viewer viewer) {
        if (!mayDraft(viewer)) {
            throw new NotVisibleException("a cycle model that is worked at");
        }
    }

    /** Begins one. Sent twice, it is one. */
    @Transactional
    void begin(DraftId id, DraftForm form, Viewer viewer) {
        demand(viewer);
        if (!store.add(id, json.writeValueAsString(form), viewer.person(), Times.now(clock))) {
            get(id, viewer);
        }
    }

    /** False when somebody else was faster. */
    @Transactional
    boolean change(DraftId id, int version, DraftForm form, Viewer viewer) {
        get(id, viewer);
        return store.change(id, version, json.writeValueAsString(form), Times.now(clock));
    }

    /** Publishes what stands there as the next version, and offers it; or says why not. What was published never changes. */
    @Transactional
    Optional<Refusal> publish(DraftId id, int version, Viewer viewer) {
        store.hold(id);
        Draft draft = get(id, viewer);
        if (draft.version() != version) {
            return Optional.of(Refusal.NEWER);
        } else if (!draft.form().problems().isEmpty()) {
            return Optional.of(Refusal.DRAFT);
        }
        int next = draft.published() + 1;
        CycleModel model = draft.form().model(id.version(next)).orElseThrow();
        models.publishOwn(model.id(), id, ModelFile.write(model), Times.now(clock));
        store.published(id, next);
        return Optional.empty();
    }

    /** Nobody can choose it any more, until a version of it is published again. What was begun by it goes on. */
    @Transactional
    void retire(DraftId id, Viewer viewer) {
        store.hold(id);
        store.retire(get(id, viewer).id());
    }
}
