package mera.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import mera.app.Fx;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkQueueTest {

  private final List<Throwable> faults = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final WorkQueue work = Fx.get(() -> new WorkQueue(faults::add));

  @AfterEach
  void end() {
    assertThat(work.shutdown(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void aResultArrivesOnTheFxThreadAndTheJobRunsElsewhere() {
    List<Boolean> onFxThread = new ArrayList<>();
    work.start(
        "Импорт",
        steps -> Platform.isFxApplicationThread(),
        result -> onFxThread.addAll(List.of(result, Platform.isFxApplicationThread())),
        told::add);
    Fx.until(() -> !onFxThread.isEmpty());
    assertThat(onFxThread).containsExactly(false, true);
  }

  @Test
  void aRefusalIsToldAndAFaultGoesToItsHandlerAndTheWorkerLivesOn() {
    work.start(
        "Импорт",
        steps -> {
          throw new Refusal(Refusal.Reason.IN_USE, "Файл занят.");
        },
        result -> told.add("done"),
        told::add);
    work.start(
        "Импорт",
        steps -> {
          throw new IllegalStateException("bug");
        },
        result -> told.add("done"),
        told::add);
    work.start("Импорт", steps -> "third", told::add, told::add);
    Fx.until(() -> told.size() == 2);
    assertThat(told).containsExactly("Файл занят.", "third");
    assertThat(faults).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onlyTheNewestPreviewCounts() {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    List<String> begun = new ArrayList<>();
    work.latest(
        "preview",
        steps -> {
          begun.add("first");
          began.countDown();
          await(go);
          return "first, cancelled: " + steps.cancelled();
        },
        told::add,
        told::add);
    await(began);
    work.latest("preview", steps -> begun.add("second") ? "second" : "", told::add, told::add);
    work.latest("preview", steps -> begun.add("third") ? "third" : "", told::add, told::add);
    work.latest("other", steps -> "other", told::add, told::add);
    go.countDown();
    Fx.until(() -> told.size() == 2);
    assertThat(begun).containsExactly("first", "third");
    assertThat(told).containsExactly("third", "other");
  }

  @Test
  void longWorkIsShownWithItsWordsAndCanBeCancelled() {
    CountDownLatch go = new CountDownLatch(1);
    work.start(
        "Импорт",
        steps -> {
          steps.say("строк 12 000");
          steps.fraction(0.4);
          await(go);
          return steps.cancelled() ? "stopped" : "finished";
        },
        told::add,
        told::add);
    Fx.until(() -> work.busy().get());
    assertThat(Fx.get(() -> work.title().get() + ": " + work.words().get()))
        .isEqualTo("Импорт: строк 12 000");
    assertThat(Fx.get(() -> work.fraction().get())).isEqualTo(0.4);
    work.cancel();
    go.countDown();
    Fx.until(() -> !told.isEmpty());
    assertThat(told).containsExactly("stopped");
    assertThat(Fx.get(() -> work.busy().get())).isFalse();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
