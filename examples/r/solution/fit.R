# Fits a line to the columns x and y of every rows.csv below the inputs. Only sums over the whole dataset leave.
root <- Sys.getenv("SP_ROOT", "/sp")
files <- sort(list.files(file.path(root, "inputs"), "^rows\\.csv$", recursive = TRUE, full.names = TRUE))
if (length(files) == 0) stop("there is no rows.csv with the columns x and y in the inputs")
rows <- do.call(rbind, lapply(files, function(path) read.csv(path)[, c("x", "y")]))
fit <- lm(y ~ x, data = rows)
cat(sprintf("%d rows, slope %.6f, offset %.6f\n", nrow(rows), coef(fit)[["x"]], coef(fit)[["(Intercept)"]]))
metrics <- sprintf(
  '{ "rows": %d, "slope": %.6f, "offset": %.6f, "loss": %.6f }',
  nrow(rows), coef(fit)[["x"]], coef(fit)[["(Intercept)"]], mean(residuals(fit)^2)
)
writeLines(metrics, file.path(root, "output", "metrics.json"))
