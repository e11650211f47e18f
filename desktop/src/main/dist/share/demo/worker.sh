# Works for a while, then gives up.
for job in 1 2 3 4 5 6 7 8 9 10 11 12; do
    echo "job $job done"
    sleep 3
done
echo "job 13: unlucky, giving up" >&2
exit 3
