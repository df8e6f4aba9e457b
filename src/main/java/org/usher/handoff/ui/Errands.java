package org.usher.handoff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/// Does for a screen what takes a while, in a thread of its own as whoever is signed in, while the
/// screen looks now and then how far it is: no request is held up, and the screen stays alive. When
/// the screen is left, it goes on unseen.
final class Errands {

  private static final int LOOK_EVERY_MS = 500;

  private final Component screen;
  private final List<Errand<?>> running = new ArrayList<>();
  private Registration looking = () -> {};

  Errands(Component screen) {
    this.screen = screen;
    screen.addDetachListener(left -> {
      running.clear();
      stop(left.getUI());
    });
  }

  /// @param glance runs at every look, in the thread of the screen
  /// @param whenDone gets the result there, or what was thrown when it asks for it
  <T> void run(Supplier<T> work, Runnable glance, Consumer<Supplier<T>> whenDone) {
    var task = new FutureTask<T>(work::get);
    Thread.ofVirtual().name("errand").start(new DelegatingSecurityContextRunnable(task));
    if (running.isEmpty()) {
      UI ui = screen.getUI().orElseThrow();
      ui.setPollInterval(LOOK_EVERY_MS);
      looking = ui.addPollListener(poll -> look(ui));
    }
    running.add(new Errand<>(task, glance, whenDone));
  }

  private void look(UI ui) {
    List<Errand<?>> done = running.stream().filter(errand -> errand.task.isDone()).toList();
    running.removeAll(done);
    if (running.isEmpty()) {
      stop(ui);
    }
    running.forEach(errand -> errand.glance.run());
    end(done.iterator());
  }

  /// One that ends badly keeps none of the others from ending; the screen is told of it afterwards.
  private static void end(Iterator<Errand<?>> done) {
    if (done.hasNext()) {
      Errand<?> next = done.next();
      try {
        next.end();
      } finally {
        end(done);
      }
    }
  }

  private void stop(UI ui) {
    looking.remove();
    looking = () -> {};
    ui.setPollInterval(-1);
  }

  private record Errand<T>(FutureTask<T> task, Runnable glance, Consumer<Supplier<T>> whenDone) {

    void end() {
      whenDone.accept(this::outcome);
    }

    private T outcome() {
      if (task.state() == Future.State.SUCCESS) {
        return task.resultNow();
      }
      Throwable failure = task.exceptionNow();
      throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }
  }
}
