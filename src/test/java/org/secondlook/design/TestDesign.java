package org.secondlook.design;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondlook.people.TestViewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Gives courses programmes, as far as a test needs them. */
@TestComponent
public class TestDesign {

    static final LocalDate FIRST = LocalDate.of(2026, 9, 7);

    private final Programmes programmes;
    private final Beginnings beginnings;
    private final Drafts drafts;
    private final Modules modules;
    private final Activities activities;

    TestDesign(Programmes programmes, Beginnings beginnings, Drafts drafts, Modules modules, Activities activities) {
        this.programmes = programmes;
        this.beginnings = beginnings;
        this.drafts = drafts;
        this.modules = modules;
        this.activities = activities;
    }

    /** One of five weeks. */
    public UUID fiveWeeks(TestViewer lead) {
        return begin(Map.of("template", "five-weeks", "title", "Five weeks", "first", FIRST.toString()), lead);
    }

    /** One with nothing in it. */
    public UUID empty(String title, TestViewer lead) {
        return begin(Map.of("title", title), lead);
    }

    UUID begin(Map<String, String> fields, TestViewer lead) {
        UUID id = UUID.randomUUID();
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
        fields.forEach(all::add);
        all.add("id", id.toString());
        beginnings.begin(BeginForm.typed(all), lead.viewer()).ifPresent(refusal -> {
            throw new AssertionError("not begun: " + refusal);
        });
        return id;
    }

    public void putAside(UUID programme, TestViewer lead) {
        drafts.archive(new ProgrammeId(programme), lead.viewer());
    }

    /** Its second module, and in that the first activity, by the names of the access table. */
    public Map<String, String> names(UUID programme, TestViewer lead) {
        Module module = programmes
                .get(new ProgrammeId(programme), lead.viewer())
                .modules()
                .get(1);
        return Map.of(
                "programme", programme.toString(),
                "module", module.id().toString(),
                "activity", module.activities().get(0).id().toString());
    }

    /** Takes out the first activity and the last module. */
    public void takeOut(UUID programme, TestViewer lead) {
        ProgrammeId id = new ProgrammeId(programme);
        List<Module> all = programmes.get(id, lead.viewer()).modules();
        activities.remove(all.get(0).activities().get(0).id(), id, lead.viewer());
        modules.remove(all.get(all.size() - 1).id(), id, lead.viewer());
    }

    public ModuleId module(UUID programme, String title, TestViewer lead) {
        ModuleId id = ModuleId.next();
        modules.add(id, new ProgrammeId(programme), new ModuleText(title, FIRST, FIRST.plusDays(60)), lead.viewer());
        return id;
    }

    public PlannedActivity activity(
            UUID programme, ModuleId module, ActivityKind kind, String title, String strategy, TestViewer lead) {
        PlannedActivity activity = new PlannedActivity(
                PlannedActivityId.next(), kind, title, "", 40, FIRST, null, strategy.isEmpty() ? null : strategy);
        activities.add(activity, module, new ProgrammeId(programme), lead.viewer());
        return activity;
    }
}
