package drydock.proof.ui;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A browser and the Temporal UI in it.
final class Browser implements AutoCloseable {
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage");

  private final Playwright playwright;
  private final Page page;
  private final String address;

  Browser(int uiPort) {
    Path chromium = Chromium.findOrInstall(System.getenv(), System.out::println);
    this.address = "http://127.0.0.1:" + uiPort;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.page =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS))
            .newPage(
                new com.microsoft.playwright.Browser.NewPageOptions().setViewportSize(1400, 1300));
    page.setDefaultTimeout(30_000);
  }

  /// Types a start into the form, as a person does, and opens the page of the run.
  RunPage start(String workflowId, String type, String input) {
    page.navigate(address + "/namespaces/default/workflows/start-workflow");
    page.getByTestId("workflowId").fill(workflowId);
    page.getByTestId("taskQueue").fill("drydock");
    page.getByTestId("workflowType").fill(type);
    page.locator(".cm-content").first().click();
    page.keyboard().insertText(input);
    // By key: the editor formats its text when it loses the focus, and the button moves away.
    page.waitForResponse(
        answer ->
            answer.request().method().equals("POST")
                && answer.url().contains("/workflows/" + workflowId),
        () -> page.getByTestId("start-workflow-button").press("Enter"));
    page.navigate(address + "/namespaces/default/workflows/" + workflowId);
    return new RunPage(page, workflowId);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
