package drydock.proof.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;

/// The page of one run.
record RunPage(Page page, String workflowId) {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  RunPage shows(String text) {
    return await(text, page.getByText(text).locator("visible=true"));
  }

  /// The current details, which the UI draws in a frame of their own.
  RunPage tells(String text) {
    return await(text, page.frameLocator("iframe").getByText(text));
  }

  private RunPage await(String text, Locator place) {
    try {
      place.first().waitFor();
      return this;
    } catch (PlaywrightException e) {
      screenshot(workflowId + "-without");
      throw new AssertionError(
          "\"%s\" did not appear on %s; the page shows:%n%s"
              .formatted(text, page.url(), page.locator("main").first().innerText()),
          e);
    }
  }

  /// Sends an Update as a person does, by the menu of the run; the UI knows the names by itself.
  RunPage update(String name, String input) {
    shown(page.locator("[aria-controls=workflow-actions]")).click();
    shown(page.getByText("Send an Update")).click();
    shown(page.getByTestId("update-select-button")).click();
    shown(page.locator("#update-select-select").getByText(name, exactly())).click();
    shown(page.locator("form .cm-content")).click();
    page.keyboard().insertText(input);
    screenshot(workflowId + "-" + name);
    // By key: the editor formats its text when it loses the focus, and the button moves away.
    shown(page.getByTestId("confirm-modal-button")).press("Enter");
    return this;
  }

  private static Locator shown(Locator place) {
    return place.locator("visible=true").first();
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  RunPage tab(String label) {
    page.getByText(label, new Page.GetByTextOptions().setExact(true))
        .locator("visible=true")
        .first()
        .click();
    return this;
  }

  void screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }
}
