package org.usher.post;

import static java.util.Map.entry;
import static org.usher.visitor.Classification.ID;
import static org.usher.visitor.Classification.NOT_PERSONAL;
import static org.usher.visitor.Classification.SEALED;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.usher.visitor.Classification;
import org.usher.visitor.Keeping;
import org.usher.visitor.PersonalData;

/// What the tables of the post hold. There is nothing to erase: without the person's key a composer
/// can make no message of what is sealed, and the delivery is cancelled.
@Component
final class PostColumns implements PersonalData {

  @Override
  public String module() {
    return "post";
  }

  @Override
  public List<Keeping> keeps() {
    return List.of(Keeping.outlasting("delivery"), Keeping.lasting("file", MailFolder.KEPT));
  }

  @Override
  public Map<String, Classification> columns() {
    return Map.ofEntries(
        entry("post_delivery.id", NOT_PERSONAL),
        entry("post_delivery.version", NOT_PERSONAL),
        entry("post_delivery.kind", NOT_PERSONAL),
        entry("post_delivery.reference", ID),
        entry("post_delivery.destination", NOT_PERSONAL),
        entry("post_delivery.sealed", SEALED),
        entry("post_delivery.state", NOT_PERSONAL),
        entry("post_delivery.reason", NOT_PERSONAL),
        entry("post_delivery.tries", NOT_PERSONAL),
        entry("post_delivery.created_at", NOT_PERSONAL),
        entry("post_delivery.next_at", NOT_PERSONAL),
        entry("post_attempt.delivery_id", NOT_PERSONAL),
        entry("post_attempt.number", NOT_PERSONAL),
        entry("post_attempt.started_at", NOT_PERSONAL),
        entry("post_attempt.ended_at", NOT_PERSONAL),
        entry("post_attempt.outcome", NOT_PERSONAL),
        entry("post_attempt.status", NOT_PERSONAL),
        entry("post_endpoint.destination", NOT_PERSONAL),
        entry("post_endpoint.switched_off_at", NOT_PERSONAL),
        entry("post_trouble.destination", NOT_PERSONAL),
        entry("post_trouble.begun_at", NOT_PERSONAL),
        entry("scheduled_tasks.task_name", NOT_PERSONAL),
        entry("scheduled_tasks.task_instance", NOT_PERSONAL),
        entry("scheduled_tasks.task_data", NOT_PERSONAL),
        entry("scheduled_tasks.execution_time", NOT_PERSONAL),
        entry("scheduled_tasks.picked", NOT_PERSONAL),
        entry("scheduled_tasks.picked_by", NOT_PERSONAL),
        entry("scheduled_tasks.last_success", NOT_PERSONAL),
        entry("scheduled_tasks.last_failure", NOT_PERSONAL),
        entry("scheduled_tasks.consecutive_failures", NOT_PERSONAL),
        entry("scheduled_tasks.last_heartbeat", NOT_PERSONAL),
        entry("scheduled_tasks.version", NOT_PERSONAL),
        entry("scheduled_tasks.priority", NOT_PERSONAL));
  }
}
