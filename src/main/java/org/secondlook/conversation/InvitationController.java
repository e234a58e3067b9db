package org.secondlook.conversation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.notice.CalendarEntry;
import org.secondlook.notice.CalendarFile;
import org.secondlook.people.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out the time of a conversation as a file for one's own calendar. */
@Controller
class InvitationController {

    private final Conversations conversations;
    private final ConversationCalendar calendar;

    InvitationController(Conversations conversations, ConversationCalendar calendar) {
        this.conversations = conversations;
        this.calendar = calendar;
    }

    @GetMapping("/conversations/{id:[0-9a-f-]{36}}/invitation.ics")
    ResponseEntity<byte[]> show(@PathVariable UUID id, Viewer viewer) {
        Conversation seen = conversations.get(new ConversationId(id), viewer);
        CalendarEntry entry =
                calendar.entry(seen, viewer.locale()).orElseThrow(() -> new NotVisibleException(seen.id()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("conversation.ics")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(CalendarFile.of(entry).getBytes(StandardCharsets.UTF_8));
    }
}
