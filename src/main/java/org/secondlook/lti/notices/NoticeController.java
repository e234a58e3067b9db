package org.secondlook.lti.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes notices from platforms: keeps them and answers, for some platforms never tell twice. */
@Controller
class NoticeController {

    private static final int MOST_BYTES = 512 * 1024;

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @PostMapping("/lti/notices")
    ResponseEntity<Void> create(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        HttpStatus status = body.length > MOST_BYTES ? HttpStatus.CONTENT_TOO_LARGE : status(notices.take(body));
        return ResponseEntity.status(status).build();
    }

    /** Whoever may tell again, may tell us again. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Void> fail() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }

    private static HttpStatus status(Notices.Taken taken) {
        return switch (taken) {
            case ALL -> HttpStatus.ACCEPTED;
            case NOT_ALL -> HttpStatus.UNAUTHORIZED;
            case UNREADABLE -> HttpStatus.BAD_REQUEST;
        };
    }
}
