package org.secondlook.observation;

import java.util.List;

/** Something that was coded, in a list that is only read. */
record CodedLine(String time, String name) {

    /** By time. */
    static List<CodedLine> of(Coding coding) {
        return coding.events().stream()
                .map(event -> new CodedLine(time(event), name(event, coding)))
                .toList();
    }

    /** As people read it: {@code 02:10}, or {@code 02:10 – 06:40} for what was ended. */
    private static String time(Event event) {
        Long end = event.end();
        return end == null ? Moment.text(event.start()) : Moment.text(event.start()) + " – " + Moment.text(end);
    }

    private static String name(Event event, Coding coding) {
        return coding.framework().code(event.code()).map(Code::name).orElse(event.code());
    }
}
