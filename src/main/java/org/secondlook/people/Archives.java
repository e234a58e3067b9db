package org.secondlook.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.secondlook.foundation.Times;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Puts together what a viewer takes along: the files of all modules, and a page on which all of it can be read. */
@Component
class Archives {

    private static final String INDEX = "index.html";

    private final List<PersonalData> modules;
    private final ArchiveIndex index;
    private final Clock clock;

    Archives(List<PersonalData> modules, ArchiveIndex index, Clock clock) {
        this.modules = modules;
        this.index = index;
        this.clock = clock;
    }

    Archive of(Viewer viewer) {
        Instant now = Times.now(clock);
        var names = new FileNames();
        names.next(INDEX);
        Map<String, TakenFile> files = new LinkedHashMap<>();
        List<ArchiveIndex.Chapter> chapters = new ArrayList<>();
        for (PersonalData module : modules) {
            for (Portion portion : module.export(viewer)) {
                chapters.add(chapter(portion, names, files));
            }
        }
        Map<String, TakenFile> all = new LinkedHashMap<>();
        all.put(INDEX, TakenFile.of(INDEX, index.page(chapters, Times.day(now), viewer)));
        all.putAll(files);
        return new Archive("Second Look " + Times.day(now) + ".zip", now, all);
    }

    private static ArchiveIndex.Chapter chapter(Portion portion, FileNames names, Map<String, TakenFile> files) {
        List<ArchiveIndex.Section> sections = new ArrayList<>();
        for (Portion.Entry entry : portion.entries()) {
            List<ArchiveIndex.Link> links = new ArrayList<>();
            for (TakenFile file : entry.files()) {
                String name = names.next(file.name());
                files.put(name, file);
                links.add(new ArchiveIndex.Link(UriUtils.encodePathSegment(name, UTF_8), name));
            }
            sections.add(new ArchiveIndex.Section(entry.title(), entry.lines(), links));
        }
        return new ArchiveIndex.Chapter(portion.heading(), sections);
    }
}
